import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { keepFrom } from './go-on.ts'

/**
 * "Not for me": it is about the reader or their family. It goes on to whoever comes next, the press is kept, and the
 * reader sees it no more.
 */
export const passOn = command({
  name: 'concerns.pass-on',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.passOn,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId }, { rightNow }) {
    const { personId } = work.actor
    if (personId === null) return
    await keepFrom(work, { concernId, rightNow, from: [personId], because: 'not-for-me' })
  },
})
