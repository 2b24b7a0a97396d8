import { type RawBuilder, sql } from 'kysely'
import { BY_DUTY } from '../permissions.ts'

type Part = RawBuilder<unknown>

/** The duty by which somebody read concerns at an instant; nothing, where they held none. */
export const dutyAtSql = (personId: Part, at: Part) => sql`(
  select d.duty from people.duty_card d where d.person_id = ${personId} and d.duty = any(${[...BY_DUTY]})
     and d.starts_on <= (${at} at time zone 'Europe/London')::date
     and (d.ends_on is null or d.ends_on >= (${at} at time zone 'Europe/London')::date)
     and (d.stopped_at is null or d.stopped_at > ${at}) order by d.duty desc, d.id limit 1)`

/**
 * Of whom a record `c` says that it is kept from them: a child’s family, and whoever pressed “not for me”. Of whom
 * another register keeps from it this is not true, and nothing that is shown may tell them from whoever reads it.
 */
export const saidKeptOutSql = (personId: Part) => sql`(
  exists (select from people.related_adult r join concerns.child k on k.person_id = r.pupil_id
     where r.person_id = ${personId} and k.concern_id = c.id and k.ended_at is null)
  or exists (select from platform.audit_entry a where a.chain = 'concerns' and a.person_id = ${personId}
     and a.use_case = 'concerns.pass-on' and a.outcome = 'done' and a.at >= c.reported_at
     and a.body::jsonb -> 'ids' ? c.id::text))`
