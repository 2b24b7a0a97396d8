import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { type Ladder, LADDERS } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { asLadder, putOnRung } from './write.ts'

type Orphan = { concernId: Id; ladder: Ladder; isUrgent: boolean; waitsSince: Temporal.Instant }

/**
 * A case manager reads by a duty, and with the appointment it ends. A record that nobody manages any more, or that
 * never reached anybody, goes to whoever holds the ladder now.
 */
export const followAppointments = command({
  name: 'adults.follow-appointments',
  chain: 'adults',
  input: z.object({}),
  may: may.moveLadder,
  load: async (db, _, call) => {
    const held = await appointmentsNow(asLadder(call))
    const managers = await db
      .selectFrom('adults.reader')
      .select(['id', 'personId', 'duty'])
      .where('part', '=', 'case-manager')
      .where('endedAt', 'is', null)
      .execute()
    const isHeld = (one: { personId: Id; duty: string | null }) =>
      held.some(({ personId, duty }) => personId === one.personId && duty === one.duty)
    return managers.filter(one => !isHeld(one)).map(({ id }) => id)
  },
  async run(work, _, overIds) {
    const { db, now } = work
    if (overIds.length)
      await db.updateTable('adults.reader').set({ endedAt: now }).where('id', 'in', overIds).execute()
    const { rows } = await sql<Orphan>`
      select distinct on (g.concern_id) g.concern_id, g.ladder, g.is_urgent, g.waits_since
        from adults.rung g
       where not exists (select from adults.reader r where r.concern_id = g.concern_id
                and r.part = 'case-manager' and r.ended_at is null)
       order by g.concern_id, g.reached_at desc`.execute(db)
    for (const orphan of rows) {
      const passed = await sql<{ id: Id }>`select adults.passed_by(${orphan.concernId}) as id`.execute(db)
      await db
        .updateTable('adults.rung')
        .set({ endedAt: now, endedWhy: 'vacant' })
        .where('concernId', '=', orphan.concernId)
        .where('endedAt', 'is', null)
        .execute()
      await putOnRung(work, {
        ...{ ...orphan, rungs: LADDERS[orphan.ladder], isOffer: false },
        passedBy: new Set(passed.rows.map(({ id }) => id)),
      })
    }
  },
})
