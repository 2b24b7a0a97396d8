import { z } from 'zod'
import { above } from '../../../words/ladder.ts'
import { LADDERS } from '../concern.ts'
import type { AdultsMoved } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'
import { passedBy } from '../queries/people.ts'
import { handOn } from './hand-on.ts'
import { bar } from './write.ts'

/**
 * "Not for me": it concerns the reader or their family. It goes to whoever comes next, the press is kept, and the
 * reader sees it no more. @returns whether there was anybody left.
 */
export const passOnAdult = command({
  name: 'adults.pass-on',
  chain: 'adults',
  input: z.object({ concernId: z.uuid() }),
  may: may.answer,
  load: (db, { concernId }) => managed(db, concernId),
  async run(work, { concernId }, { ladder, isUrgent, waitsSince }) {
    const { db, call, now, actor, announce } = work
    if (actor.personId === null) return { isAnybodyLeft: true }
    const { passedBy: never, saidFamily } = await passedBy(db, concernId)
    const from = LADDERS[ladder].find(duty => actor.rights.has(duty))
    const rungs = from ? [from, ...above(LADDERS[ladder], from)] : LADDERS[ladder]
    const passed = { passedBy: never.union(new Set([actor.personId])), saidFamily }
    const waits = { concernId, ladder, rungs, ...passed, isUrgent, waitsSince }
    const { isAnybodyLeft } = await handOn(work, waits, 'not-for-me')
    announce<AdultsMoved>({ name: 'adults.moved' })
    await bar({ db, call, now }, concernId, [actor.personId], 'not-for-me')
    return { isAnybodyLeft }
  },
})
