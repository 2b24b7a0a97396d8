import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { stoodOn } from './access.ts'
import { isHere } from './people-named.ts'

const ADULT = sql`m.kind in ('staff', 'governor', 'volunteer', 'contractor')`

/** Whoever has an account of a system as far as anybody knows: let in by the register, on its list, or one of those who have one. */
const holdersSql = (now: Temporal.Instant, systemId: RawBuilder<unknown>) => sql`
  select g.person_id from systems.granted g where g.system_id = ${systemId} and ${stoodOn(dayOf(now))}
  union select a.person_id from systems.account a where a.system_id = ${systemId} and a.ended_at is null and a.person_id is not null
  union select m.person_id from people.membership_card m
    join systems.account_process c on c.system_id = ${systemId} and c.replaced_at is null and m.kind = any (c.audiences)
   where ${isHere(now)}`

export type Asked = {
  promptId: Id
  systemId: Id
  systemName: string
  ownerId: Id | null
  ownerDuty: string | null
  why: string
  dueOn: Temporal.PlainDate
  askedAt: Temporal.Instant
  personId: Id
  saidAt: Temporal.Instant | null
}
export const ASKED_TIMES = { dueOn: 'day', askedAt: 'instant', saidAt: 'instant' } as const

/**
 * Each adult who is asked to change a password and is here since before it was asked, with when they said that they
 * have. `s` is the system, `h` the holder.
 */
export const askedSql = (now: Temporal.Instant, where: RawBuilder<unknown>) => sql<Asked>`
  select q.id as prompt_id, q.system_id, s.name as system_name, s.owner_id, s.owner_duty, q.why, q.due_on, q.asked_at,
         h.person_id, y.said_at
    from systems.password_prompt q
    join systems.described s on s.system_id = q.system_id and s.replaced_at is null and s.is_used
    join lateral (${holdersSql(now, sql`q.system_id`)}) h on true
    left join systems.password_changed y on y.prompt_id = q.id and y.person_id = h.person_id
   where q.ended_at is null and ${where}
     and exists (select from people.membership_card m where m.person_id = h.person_id and ${ADULT} and ${isHere(now)}
       and m.starts_on <= (q.asked_at at time zone 'Europe/London')::date)`
