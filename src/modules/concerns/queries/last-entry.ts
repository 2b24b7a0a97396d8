import { sql } from 'kysely'

/** When somebody last wrote anything in the record of the concern `c`, whatever it was. */
export const lastEntryAt = sql<Temporal.Instant>`greatest(c.reported_at,
  (select max(e.added_at) from concerns.addition e where e.concern_id = c.id),
  (select max(e.answered_at) from concerns.check_answer e where e.concern_id = c.id),
  (select max(e.decided_at) from concerns.decision e where e.concern_id = c.id),
  (select max(e.given_at) from concerns.action e where e.concern_id = c.id),
  (select max(e.ended_at) from concerns.action_end e where e.concern_id = c.id),
  (select max(e.drafted_at) from concerns.referral e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.referral_step e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.contact e where e.concern_id = c.id),
  (select max(e.marked_at) from concerns.sign e where e.concern_id = c.id),
  (select max(e.left_at) from concerns.sign_left e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.debrief e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.sanction e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.sanction_step e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.elsewhere e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.sharing e where e.concern_id = c.id),
  (select max(e.made_at) from concerns.support_plan e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.support_line e where e.concern_id = c.id),
  (select max(e.began_at) from concerns.procedure_run e where e.concern_id = c.id),
  (select max(e.recorded_at) from concerns.procedure_entry e where e.concern_id = c.id))`
