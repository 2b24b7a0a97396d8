import { sql } from 'kysely'
import { z } from 'zod'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** One person’s openings in a month: how often and when, and never of whom. */
export type OpenedBy = {
  personId: Id
  name: string
  openings: number
  days: number
  taken: number
  /** What is looked at twice. */
  outOfHours: number
  mostInADay: number
  inEmergency: number
  refused: number
}

/** More than that on one day is marked. */
export const MANY_IN_A_DAY = 40

export const isUnusual = ({ outOfHours, mostInADay, inEmergency, refused }: OpenedBy): boolean =>
  outOfHours > 0 || mostInADay > MANY_IN_A_DAY || inEmergency > 0 || refused > 0

/** Opening a record reads its children’s other concerns with it: that is one opening. */
const WITH_IT = ['concerns.beside']

export const openedInMonth = query({
  name: 'concerns.opened-in-month',
  input: z.object({ month: z.instanceof(Temporal.PlainDate) }),
  may: may.signMonth,
  logged: true,
  async read(db, { month }): Promise<OpenedBy[]> {
    const [from, to] = [startOf(month), startOf(month.add({ months: 1 }))]
    const { rows } = await sql<OpenedBy>`
      with seen as (
        select e.person_id, e.use_case, e.outcome, e.at at time zone 'Europe/London' as at
          from platform.audit_entry e
         where e.chain = 'concerns' and e.outcome in ('read', 'refused') and e.person_id is not null
           and e.at >= ${from} and e.at < ${to} and e.use_case <> all (${WITH_IT}::text[])
           and not exists (select from jsonb_array_elements_text(e.body::jsonb -> 'ids') i
                 where i.value in (select b::text from concerns.barred_to_me() b))),
      busy as (
        select person_id, max(n)::int as most from (
          select person_id, count(*) as n from seen where outcome = 'read' group by person_id, at::date) d
         group by person_id),
      taken as (
        select taken_by, count(*)::int as n from concerns.taking
         where taken_at >= ${from} and taken_at < ${to} group by taken_by)
      select s.person_id, p.name, count(*) filter (where s.outcome = 'read')::int as openings,
             count(distinct s.at::date)::int as days, coalesce(max(t.n), 0) as taken,
             count(*) filter (where s.outcome = 'read' and (extract(hour from s.at) not between 7 and 20
               or extract(isodow from s.at) > 5))::int as out_of_hours,
             coalesce(max(b.most), 0) as most_in_a_day,
             count(*) filter (where s.use_case = 'concerns.broken-file' and s.outcome = 'read')::int as in_emergency,
             count(*) filter (where s.outcome = 'refused')::int as refused
        from seen s
        join people.person_card p on p.id = s.person_id
        left join busy b on b.person_id = s.person_id
        left join taken t on t.taken_by = s.person_id
       group by s.person_id, p.name
       order by p.name, s.person_id`.execute(db)
    return rows
  },
})
