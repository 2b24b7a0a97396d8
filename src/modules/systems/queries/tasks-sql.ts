import { type RawBuilder, sql } from 'kysely'
import type { TaskKind } from '../account-tasks.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { isHere } from './people-named.ts'

/** So many days before somebody comes or leaves the task shows. */
const AHEAD = 14

export type Task = {
  kind: TaskKind
  systemId: Id
  systemName: string
  ownerId: Id | null
  ownerDuty: string | null
  creatorIds: Id[]
  personId: Id
  /** The first day here, or the last. */
  due: Temporal.PlainDate
}

/** Whoever makes accounts of the system `s` and is here. */
export const creatorIdsSql = (now: Temporal.Instant) => sql<
  Id[]
>`array(select c.person_id from systems.creator c
  where c.system_id = s.system_id and c.ended_at is null and exists (select from people.membership_card m
    where m.person_id = c.person_id and m.kind not in ('parent', 'pupil') and ${isHere(now)}))`

/**
 * Accounts to make and to close, from the days of memberships alone: whoever came or left since it was said who has an
 * account of the system `s`, until somebody said what was done or the system's own list shows it.
 */
export const tasksSql = (now: Temporal.Instant, where: RawBuilder<unknown> = sql`true`) => sql<Task>`
  with said as (
    select s.system_id, s.name as system_name, s.owner_id, s.owner_duty, a.audiences, ${creatorIdsSql(now)} as creator_ids,
           (select min((f.described_at at time zone 'Europe/London')::date) from systems.account_process f
             where f.system_id = s.system_id) as began
      from systems.described s join systems.account_process a on a.system_id = s.system_id and a.replaced_at is null
     where s.replaced_at is null and s.is_used and ${where}),
  was as (
    select d.system_id, m.person_id, m.starts_on,
           least(coalesce(m.ends_on, 'infinity'), coalesce((m.stopped_at at time zone 'Europe/London')::date, 'infinity')) as last_on
      from said d join people.membership_card m on m.kind = any (d.audiences)),
  whole as (
    select w.system_id, w.person_id, max(w.last_on) as last_on, max(w.starts_on) as last_began,
           min(w.starts_on) filter (where w.last_on >= ${dayOf(now)} and not exists (select from was o
             where o.system_id = w.system_id and o.person_id = w.person_id and o.starts_on < w.starts_on
               and o.last_on >= w.starts_on - 1)) as came_on
      from was w where w.last_on >= w.starts_on group by 1, 2),
  found as (
    select 'make' as kind, w.*, w.came_on as due from whole w join said d on d.system_id = w.system_id
     where w.came_on > d.began and w.came_on <= ${dayOf(now)}::date + ${AHEAD}::int
       and not exists (select from systems.account a where a.system_id = w.system_id and a.person_id = w.person_id and a.ended_at is null)
    union all
    select 'close', w.*, w.last_on from whole w join said d on d.system_id = w.system_id
     where w.last_on >= d.began and w.last_on <= ${dayOf(now)}::date + ${AHEAD}::int
       and (exists (select from systems.account a where a.system_id = w.system_id and a.person_id = w.person_id and a.ended_at is null)
         or not exists (select from systems.account_list l where l.system_id = w.system_id
             and (l.brought_at at time zone 'Europe/London')::date > w.last_on)))
  select f.kind, f.system_id, d.system_name, d.owner_id, d.owner_duty, d.creator_ids, f.person_id, f.due
    from found f join said d on d.system_id = f.system_id
    left join lateral (select t.what, (t.done_at at time zone 'Europe/London')::date as done_on from systems.account_deed t
       where t.system_id = f.system_id and t.person_id = f.person_id and t.what <> 'reset'
       order by t.done_at desc, t.id limit 1) t on true
   where case f.kind when 'make' then t.what is null or t.what not in ('made', 'no-need')
         else t.what is null or t.what = 'made' or t.done_on < f.last_began - case t.what when 'no-need' then ${AHEAD}::int else 0 end end`
