import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Doer, Kind, ShownBy } from '../lines.ts'
import type { Domains } from './domains.ts'

/** A line of somebody's list as it stands, and whether it is done. */
export type Line = {
  lineId: Id
  listId: Id
  kind: Kind
  whom: string
  aboutId: Id
  personId: Id
  name: string
  day: Temporal.PlainDate
  /** What the list is about is over or was taken back: nothing of it waits any more. */
  isOver: boolean
  words: string
  doer: Doer
  shownBy: ShownBy
  item: string | null
  place: number
  dueOn: Temporal.PlainDate
  isDone: boolean
  outcome: 'done' | 'nothing-to-do' | null
  doneOn: Temporal.PlainDate | null
  doneBy: string | null
  ownerId: Id | null
  ownerName: string | null
  /** The agreement that they are still to sign. */
  toSign: Id | null
}

/** No agreement is asked of them yet: nothing waits, and nothing was signed. */
export const hasNothingToSign = ({ shownBy, isDone, doneOn }: Line): boolean =>
  shownBy === 'agreement' && isDone && doneOn === null

export const LINE_TIMES = { day: 'day', dueOn: 'day', doneOn: 'day' } as const

/**
 * Every list, line by line. What shows by itself is asked of the rooms that know it. Without school addresses set by
 * a policy, any address is one.
 */
export const linesSql = (
  { today, domains }: { today: Temporal.PlainDate; domains: Domains },
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<Line> => sql<Line>`
  select l.id as line_id, s.id as list_id, s.kind, s.whom, s.about_id, s.person_id, p.name, d.day,
         d.is_over, l.words, l.doer, l.shown_by, l.item, l.place, d.day + l.after_days as due_on,
         ${isDone(domains)} as is_done, done.outcome,
         coalesce(done.done_on, signed.done_on) as done_on, by.name as done_by,
         o.owner_id, ow.name as owner_name, signed.to_sign
    from starters.list s
    join starters.line l on l.list_id = s.id
    join people.person_card p on p.id = s.person_id
    join lateral (
      select case s.kind when 'joining' then m.starts_on else m.ends_on end as day,
             s.kind = 'joining' and (m.stopped_at is not null or coalesce(m.ends_on < ${today}, false)) as is_over
        from people.membership_card m where m.id = s.about_id
      union all
      select case s.kind when 'duty-given' then a.starts_on else a.ends_on end,
             s.kind = 'duty-given' and (a.stopped_at is not null or coalesce(a.ends_on < ${today}, false))
        from people.duty_card a where a.id = s.about_id
    ) d on true
    left join starters.done done on done.line_id = l.id and done.taken_back_at is null
    left join people.person_card by on by.id = done.recorded_by
    left join starters.owner o on o.list_id = s.id and o.replaced_at is null
    left join people.person_card ow on ow.id = o.owner_id
    left join lateral (
      select (max(c.signed_at) at time zone 'Europe/London')::date as done_on,
             (array_agg(c.agreement_id) filter (where c.signed_at is null))[1] as to_sign
        from agreements.signing_card c
       where l.shown_by = 'agreement' and c.person_id = s.person_id and c.audience = s.whom
    ) signed on true
   where ${where}`

/** Of an agreement that is not asked, nothing waits: once it is, it does. */
const isDone = (domains: Domains): RawBuilder<boolean> => sql<boolean>`case l.shown_by
    when 'tick' then done.id is not null
    when 'agreement' then not exists (select from agreements.signing_card c
      where c.person_id = s.person_id and c.audience = s.whom and c.signed_at is null)
    when 'account' then exists (select from access.way_in w where w.person_id = s.person_id)
    when 'second-factor' then exists (select from access.way_in w where w.person_id = s.person_id and w.has_second_factor)
    when 'account-closed' then not exists (select from access.way_in w where w.person_id = s.person_id)
      or exists (select from people.membership_card m where m.person_id = s.person_id and m.id <> s.about_id
        and m.stopped_at is null and (m.ends_on is null or m.ends_on > d.day))
    when 'school-address' then exists (select from people.address_card e where e.person_id = s.person_id
      and case when s.whom = any (${[...domains.whoms]}::text[])
          then exists (select from unnest(${[...domains.whoms]}::text[], ${[...domains.named]}::text[]) as w (whom, domain)
                        where w.whom = s.whom and (e.domain = w.domain or e.domain like '%.' || w.domain))
          else e.domain <> all (${[...domains.never]}::text[]) end)
    when 'duties-held' then not exists (select from people.duty_card a
      where a.person_id = s.person_id and a.ends_on = d.day
        and not exists (select from people.duty_card b where b.duty = a.duty and b.person_id <> a.person_id
          and b.stopped_at is null and (b.ends_on is null or b.ends_on > d.day)))
  end`
