import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'
import type { SignIn } from '../system.ts'
import { stoodOn } from './access.ts'

/** A use that stands, with what its holder said of it last. */
export type Held = {
  grantedId: Id
  systemId: Id
  systemName: string
  levelName: string | null
  ownPolicy: string
  personId: Id
  startsOn: Temporal.PlainDate
  confirmedAt: Temporal.Instant | null
  readPolicyAt: Temporal.Instant | null
  ownerId: Id | null
  ownerDuty: string | null
}
export const HELD_TIMES = { startsOn: 'day', confirmedAt: 'instant', readPolicyAt: 'instant' } as const

export const heldSql = (now: Temporal.Instant, where = sql`true`) => sql<Held>`
  select g.id as granted_id, g.system_id, s.name as system_name, l.name as level_name, s.own_policy, g.person_id, g.starts_on,
         n.confirmed_at, n.read_policy_at, s.owner_id, s.owner_duty
    from systems.granted g
    join systems.described s on s.system_id = g.system_id and s.replaced_at is null
    left join systems.level l on l.id = g.level_id
    left join lateral (select max(c.confirmed_at) as confirmed_at,
        max(c.confirmed_at) filter (where c.read_policy) as read_policy_at
      from systems.still_needed c where c.granted_id = g.id) n on true
   where ${stoodOn(dayOf(now))} and ${where}`

export const WHATS = ['members', 'strength', 'shut'] as const
export type What = (typeof WHATS)[number]

/** A system, or a part of it, with when its owner last looked at each thing. */
export type Place = {
  systemId: Id
  levelId: Id | null
  systemName: string
  levelName: string | null
  signIn: SignIn
  ownerId: Id | null
  ownerDuty: string | null
  began: Temporal.PlainDate
  membersAt: Temporal.Instant | null
  strengthAt: Temporal.Instant | null
  strong: boolean | null
  shutAt: Temporal.Instant | null
  shut: boolean | null
}
export const PLACE_TIMES = {
  began: 'day',
  membersAt: 'instant',
  strengthAt: 'instant',
  shutAt: 'instant',
} as const

const last = (what: What, column: 'looked_at' | 'holds') => sql`(
  select k.${sql.ref(column)} from systems.looked_at k where k.system_id = s.system_id
     and k.level_id is not distinct from l.id and k.what = ${sql.lit(what)} order by k.looked_at desc, k.id limit 1)`

export const placesSql = (where = sql`true`) => sql<Place>`
  select s.system_id, l.id as level_id, s.name as system_name, l.name as level_name, s.sign_in, s.owner_id, s.owner_duty,
         (coalesce(l.added_at, y.added_at) at time zone 'Europe/London')::date as began,
         ${last('members', 'looked_at')} as members_at, ${last('strength', 'looked_at')} as strength_at,
         ${last('strength', 'holds')} as strong, ${last('shut', 'looked_at')} as shut_at, ${last('shut', 'holds')} as shut
    from systems.described s join systems.system y on y.id = s.system_id
    left join lateral (select null::uuid as id, null::text as name, null::timestamptz as added_at
      union all select v.id, v.name, v.added_at from systems.level v where v.system_id = s.system_id and v.ended_at is null) l on true
   where s.replaced_at is null and s.is_used and ${where}`

export const placesNow = async (db: Kysely<SystemsDb>): Promise<Place[]> =>
  (await placesSql().execute(db)).rows
export const heldNow = async (db: Kysely<SystemsDb>, now: Temporal.Instant): Promise<Held[]> =>
  (await heldSql(now).execute(db)).rows
