import { sql } from 'kysely'
import { z } from 'zod'
import { above } from '../../../words/ladder.ts'
import type { Id } from '../../../words/ids.ts'
import { LADDER } from '../concern.ts'
import type { ConcernClimbed } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { concernStanding } from '../queries/standing.ts'
import { bar, putOnRung } from './write.ts'

/**
 * "Not for me": it is about the reader or their family. It goes on to whoever comes next, the press is kept, and the
 * reader sees it no more.
 */
export const passOn = command({
  name: 'concerns.pass-on',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.passOn,
  load: (db, { concernId }, { actor, now }) => concernStanding(db, concernId, actor, now),
  async run(work, { concernId }, { rightNow }) {
    const { db, call, now, actor, announce } = work
    if (actor.personId === null) return
    const passed = await sql<{ id: Id }>`select concerns.passed_by(${concernId}) as id`.execute(db)
    const passedBy = new Set([...passed.rows.map(({ id }) => id), actor.personId])
    const open = await db
      .updateTable('concerns.rung')
      .set({ endedAt: now, endedWhy: 'not-for-me' })
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .returning('duty')
      .executeTakeFirst()
    const from = LADDER.find(duty => duty === open?.duty) ?? LADDER.find(duty => actor.rights.has(duty))
    // Another holder of the same duty answers before the next rung does.
    const rungs = from ? [from, ...above(LADDER, from)] : LADDER
    await putOnRung(work, { concernId, rightNow, rungs, passedBy })
    announce<ConcernClimbed>({ name: 'concerns.climbed', concernId })
    await bar({ db, call, now }, concernId, [actor.personId], 'not-for-me')
  },
})
