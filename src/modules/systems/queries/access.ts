import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import type { EndedWhy } from '../system.ts'
import { isHere } from './people-named.ts'

/** Who may use what, as one line of the register. */
export type Access = {
  grantedId: Id
  systemId: Id
  systemName: string
  ownPolicy: string
  levelName: string | null
  personId: Id
  name: string
  kinds: string[]
  why: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  grantedAt: Temporal.Instant
  grantedById: Id
  grantedByName: string
  endedOn: Temporal.PlainDate | null
  endedWhy: EndedWhy | null
  closedAt: Temporal.Instant | null
  confirmedAt: Temporal.Instant | null
  readPolicy: boolean
  /** Its holder has not signed what is asked of them now: it rests until they have. */
  isPaused: boolean
}

/** Of these audiences the use `g` is of somebody who has not signed an agreement that is in force. */
export const isPausedSql = (closed: readonly Audience[]): RawBuilder<boolean> =>
  closed.length
    ? sql<boolean>`exists (select from agreements.signing_card a where a.person_id = g.person_id and a.signed_at is null
        and a.audience = any (${[...closed]}))`
    : sql<boolean>`false`

/** By system, name and day. What somebody is stands as it is today. */
export const accessSql = (
  now: Temporal.Instant,
  where: RawBuilder<unknown>,
  closed: readonly Audience[] = [],
) => sql<Access>`
  select g.id as granted_id, g.system_id, s.name as system_name, s.own_policy, l.name as level_name, g.person_id, p.name,
         array(select distinct m.kind from people.membership_card m where m.person_id = g.person_id
           and ${isHere(now)}) as kinds,
         g.why, g.starts_on, g.ends_on, g.granted_at, g.granted_by as granted_by_id, b.name as granted_by_name,
         g.ended_on, g.ended_why, g.closed_at, c.confirmed_at, coalesce(c.read_policy, false) as read_policy,
         ${isPausedSql(closed)} as is_paused
    from systems.granted g
    join systems.described s on s.system_id = g.system_id and s.replaced_at is null
    join people.person_card p on p.id = g.person_id
    join people.person_card b on b.id = g.granted_by
    left join systems.level l on l.id = g.level_id
    left join lateral (select n.confirmed_at, n.read_policy from systems.still_needed n where n.granted_id = g.id
      order by n.confirmed_at desc, n.id limit 1) c on true
   where ${where}
   order by s.name, p.name, l.name, g.starts_on, g.id`

/** It stood on that day, whatever has become of it since. */
export const stoodOn = (day: Temporal.PlainDate) => sql<boolean>`g.starts_on <= ${day}
  and (g.ends_on is null or g.ends_on >= ${day}) and (g.ended_on is null or g.ended_on > ${day})`

export const ACCESS_TIMES = {
  startsOn: 'day',
  endsOn: 'day',
  endedOn: 'day',
  grantedAt: 'instant',
  closedAt: 'instant',
  confirmedAt: 'instant',
} as const
