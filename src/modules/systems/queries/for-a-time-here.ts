import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { Kind } from '../for-a-time.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Remote } from '../system.ts'
import { isHeld } from './duties-of.ts'

export type ForATime = {
  timedAccessId: Id
  kind: Kind
  systemId: Id
  systemName: string
  remote: Remote
  personId: Id | null
  name: string | null
  agency: string
  contact: string
  need: string
  scope: string
  approvedByName: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  closedAt: Temporal.Instant | null
  recordedAt: Temporal.Instant
  signIns: number
}
export const FOR_A_TIME_TIMES = {
  startsOn: 'day',
  endsOn: 'day',
  endedOn: 'day',
  closedAt: 'instant',
  recordedAt: 'instant',
} as const

export const forATimeSql = (where: RawBuilder<unknown> = sql`true`) => sql<ForATime>`
  select f.id as timed_access_id, f.kind, f.system_id, s.name as system_name, s.remote, f.person_id, p.name, f.agency, f.contact,
         f.need, f.scope, a.name as approved_by_name, f.starts_on, f.ends_on, f.ended_on, f.closed_at, f.recorded_at,
         (select count(*)::int from systems.sign_in_seen n where n.timed_access_id = f.id) as sign_ins
    from systems.timed_access f
    join systems.described s on s.system_id = f.system_id and s.replaced_at is null
    join people.person_card a on a.id = f.approved_by
    left join people.person_card p on p.id = f.person_id
   where ${where}
   order by f.starts_on desc, f.id`

export type SignInSeen = {
  signInId: Id
  systemName: string
  saidWho: string
  signedInAt: Temporal.Instant
}

export const openSignInsSql = () => sql<SignInSeen>`
  select n.id as sign_in_id, s.name as system_name, n.said_who, n.signed_in_at
    from systems.sign_in_seen n join systems.described s on s.system_id = n.system_id and s.replaced_at is null
   where n.timed_access_id is null and n.settled_at is null order by n.signed_in_at, n.id limit 200`

/** Whoever may come in from outside or to maintain something; and sign-ins that nobody has settled. */
export const forATimeHere = query({
  name: 'systems.for-a-time-here',
  input: z.object({}),
  may: may.see,
  read: db =>
    together(db, {
      lines: { rows: forATimeSql(), times: FOR_A_TIME_TIMES },
      open: { rows: openSignInsSql(), times: { signedInAt: 'instant' } },
    }),
})

export type Choice = { id: Id; name: string; remote: Remote }

/** What a line may be about: systems in use, and who may agree to it. */
export const forATimeChoices = query({
  name: 'systems.for-a-time-choices',
  input: z.object({}),
  may: may.keep,
  read: (db, _input, { now }) =>
    together(db, {
      systems: {
        rows: sql<Choice>`select system_id as id, name, remote from systems.described
          where replaced_at is null and is_used order by lower(name), system_id`,
        times: {},
      },
      approvers: {
        rows: sql<{ id: Id; name: string }>`
          select distinct p.id, p.name from people.duty_card d join people.person_card p on p.id = d.person_id
           where d.duty in ('headteacher', 'network-manager', 'senior-information-risk-officer', 'chair-of-governors')
             and ${isHeld(now)} order by p.name, p.id`,
        times: {},
      },
    }),
})
