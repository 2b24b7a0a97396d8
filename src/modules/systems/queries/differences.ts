import { type Kysely, type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Candidate, Difference } from '../accounts/differences.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'
import { isHeld } from './duties-of.ts'
import { isHere } from './people-named.ts'

const HERE = sql`('staff', 'pupil', 'governor', 'volunteer', 'contractor', 'visitor')`

/** Everything in which the newest list of a system differs from who is here today, but what was settled. `s` is the system. */
const foundSql = (now: Temporal.Instant, where: RawBuilder<unknown>) => sql`
  with list as (select distinct on (l.system_id) l.system_id, l.brought_at, s.name as system_name, s.owner_id, s.owner_duty
      from systems.account_list l join systems.described s on s.system_id = l.system_id and s.replaced_at is null and s.is_used
     where ${where} order by l.system_id, l.brought_at desc),
  here as (select m.person_id, array_agg(distinct m.kind) as kinds, min(m.starts_on) as starts_on, max(m.class_name) as class_name
      from people.membership_card m where m.kind in ${HERE} and ${isHere(now)} group by m.person_id),
  open as (select a.*, row_number() over (partition by a.system_id, a.person_id order by a.matched_how = 'hand', a.seen_at, a.user_name, a.id) as nth,
           (a.seen_at at time zone 'Europe/London')::date as seen_on
      from systems.account a join list on list.system_id = a.system_id where a.ended_at is null),
  found as (
    select 'leaver' as kind, a.id, a.system_id, a.person_id, a.id as account_id, coalesce((select
             max(coalesce((m.stopped_at at time zone 'Europe/London')::date, m.ends_on)) from people.membership_card m
              where m.person_id = a.person_id and m.kind in ${HERE}) + 1, a.seen_on) as since, 0 as months_unused, 0 as days, '' as said
      from open a left join here h on h.person_id = a.person_id where a.person_id is not null and h.person_id is null
    union all select 'twice', a.id, a.system_id, a.person_id, a.id, a.seen_on, 0, 0, ''
      from open a where a.person_id is not null and a.nth > 1
    union all select case when a.looks_shared then 'shared' else 'nobody' end, a.id, a.system_id, null, a.id, a.seen_on, 0, 0, ''
      from open a where a.person_id is null
    union all select 'unused', a.id, a.system_id, a.person_id, a.id, a.seen_on, u.months, 0, ''
      from open a cross join lateral (select (extract(year from age(${dayOf(now)}::date, a.last_used_on)) * 12
          + extract(month from age(${dayOf(now)}::date, a.last_used_on)))::int as months) u where u.months > 0
    union all select 'source', a.id, a.system_id, a.person_id, a.id, a.seen_on, 0, 0, '' from open a where a.made_by <> ''
    union all select 'named', a.id, a.system_id, a.person_id, a.id, a.seen_on, 0, 0, ''
      from open a join here h on h.person_id = a.person_id where a.name_in_address and 'pupil' = any (h.kinds)
    union all select 'password', a.id, a.system_id, a.person_id, a.id, a.seen_on, 0,
           coalesce(${dayOf(now)}::date - a.password_set_on, 0), '' from open a where a.is_lax or a.password_set_on is not null
    union all select 'part', a.id, a.system_id, a.person_id, a.id, a.seen_on, 0, 0, w.said
      from open a left join here h on h.person_id = a.person_id
      cross join lateral (select string_agg(q.part, ', ' order by q.part) as said from unnest(a.parts) as q (part)
         where not exists (select from systems.level v where v.system_id = a.system_id and v.ended_at is null
           and lower(v.name) = lower(q.part) and ((v.audiences = '{}' and v.duties = '{}') or v.audiences && h.kinds
             or exists (select from people.duty_card d where d.person_id = a.person_id and d.duty = any (v.duties) and ${isHeld(now)})))) w
     where w.said is not null and a.person_id is not null
    union all select 'unlike', a.id, a.system_id, a.person_id, a.id, a.seen_on, 0, 0, w.said
      from open a cross join lateral (select string_agg(distinct lower(t.name), '|') as said from systems.described t
         where t.replaced_at is null and t.is_used and t.system_id <> a.system_id
           and exists (select from systems.account_list e where e.system_id = t.system_id)
           and not exists (select from systems.account b where b.system_id = t.system_id and b.person_id = a.person_id
             and b.ended_at is null and lower(b.user_name) = lower(a.user_name))) w
     where w.said is not null and a.person_id is not null and a.user_name <> ''
    union all select 'missing', h.person_id, l.system_id, h.person_id, null,
           greatest(h.starts_on, (select min((f.brought_at at time zone 'Europe/London')::date) from systems.account_list f
             where f.system_id = l.system_id)), 0, 0, ''
      from list l cross join here h where h.kinds && array['staff', 'pupil']
       and not exists (select from open a where a.system_id = l.system_id and a.person_id = h.person_id))
  select f.kind, f.id as about_id, f.system_id, l.system_name, l.owner_id, l.owner_duty, f.account_id, f.person_id, f.since,
         f.months_unused, f.days, f.said, coalesce(a.is_lax, false) as is_lax, coalesce(h.kinds, '{}') as kinds, h.class_name, y.year_group, p.name,
         coalesce(a.user_name, '') as user_name, coalesce(a.address, '') as address, coalesce(a.called, '') as called,
         coalesce(a.made_by, '') as made_by, a.last_used_on
    from found f join list l on l.system_id = f.system_id
    left join here h on h.person_id = f.person_id
    left join people.person_card p on p.id = f.person_id
    left join people.pupil_card y on y.pupil_id = f.person_id
    left join systems.account a on a.id = f.account_id
   where not exists (select from systems.account_settled t
     where t.system_id = f.system_id and t.kind = f.kind and coalesce(t.account_id, t.person_id) = f.id
       and ((t.how = 'mended' and t.settled_at > l.brought_at) or (t.how = 'stands' and t.ends_on >= ${dayOf(now)})))`

export const DIFFERENCE_TIMES = { since: 'day', lastUsedOn: 'day' } as const

/** Of one system, each with whom or what it is about: by class, and by name in it. */
export const differencesSql = (now: Temporal.Instant, systemId: Id, aboutId?: Id) => sql<Difference>`
  select d.* from (${foundSql(now, sql`s.system_id = ${systemId}`)}) d
   where ${aboutId === undefined ? sql`true` : sql`d.about_id = ${aboutId}`}
   order by d.kind, d.class_name, d.name, d.user_name, d.address, d.called, d.about_id`

export const differencesNow = async (
  db: Kysely<SystemsDb>,
  now: Temporal.Instant,
  systemId: Id,
): Promise<Difference[]> => (await differencesSql(now, systemId).execute(db)).rows

export type Counted = Candidate & {
  systemId: Id
  ownerId: Id | null
  ownerDuty: string | null
  count: number
}

/** The same, counted: as many as are alike in what a policy asks about. */
export const countedSql = (now: Temporal.Instant, where: RawBuilder<unknown>) => sql<Counted>`
  select d.system_id, d.system_name, d.owner_id, d.owner_duty, d.kind, d.kinds, d.year_group, d.made_by, d.months_unused,
         d.days, d.said, d.is_lax, min(d.since) as since, count(*)::int as count
    from (${foundSql(now, where)}) d group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`
