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
 * it goes on waiting until somebody comes.
 */
export const noteLateSteps = command({
  name: 'adults.note-late-steps',
  chain: 'adults',
  input: z.object({}),
  may: may.moveLadder,
  load: async (db, _, { now }) =>
    (
      await sql<Late>`
        select k.id as clock_id, k.concern_id,
               array(select r.person_id from adults.reader r where r.concern_id = k.concern_id
                        and r.part = 'case-manager' and r.ended_at is null) as managers
          from adults.procedure_clock k
         where k.fired_at is null and k.stopped_at is null and k.due_at <= ${now}
         order by k.due_at limit ${AT_ONCE} for update of k skip locked`.execute(db)
    ).rows,
  async run({ db, call, now, touched }, _, late) {
    const told = late.filter(({ managers }) => managers.length)
    for (const { clockId, concernId, managers } of told) {
      await db.updateTable('adults.procedureClock').set({ firedAt: now }).where('id', '=', clockId).execute()
      for (const personId of new Set(managers)) await tell(call, personId)
      touched(concernId)
    }
    return { told: told.length }
  },
})
