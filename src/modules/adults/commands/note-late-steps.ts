import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { tell } from './rungs.ts'

type Late = { clockId: Id; concernId: Id; managers: readonly Id[] }

/** Far more than one school has: a flood takes several minutes. */
const AT_ONCE = 500

/**
 * The time of a step has run out: whoever answers for the record is told that something waits, once. Where nobody does
 * it goes on waiting until somebody comes, and keeps no other from being told.
 */
export const noteLateSteps = command({
  name: 'adults.note-late-steps',
  chain: 'adults',
  input: z.object({}),
  may: may.moveLadder,
  load: async (db, _, { now }) =>
    (
      await sql<Late>`
        select k.id as clock_id, k.concern_id, m.managers
          from adults.procedure_clock k
          join lateral (select array_agg(distinct r.person_id) as managers from adults.reader r
                         where r.concern_id = k.concern_id and r.part = 'case-manager' and r.ended_at is null) m
            on m.managers is not null
         where k.fired_at is null and k.stopped_at is null and k.due_at <= ${now}
         order by k.due_at, k.id limit ${AT_ONCE} for update of k skip locked`.execute(db)
    ).rows,
  async run({ db, call, now, touched }, _, late) {
    for (const { clockId, concernId, managers } of late) {
      await db.updateTable('adults.procedureClock').set({ firedAt: now }).where('id', '=', clockId).execute()
      for (const personId of managers) await tell(call, personId)
      touched(concernId)
    }
    return { told: late.length }
  },
})
