import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { type Due, duesSql } from './dues.ts'

/** A child with an agreement of their own in force, and when somebody of the family first said so of its words. */
export type DiscussRow = Pick<
  Due,
  'personId' | 'name' | 'className' | 'startsOn' | 'effectiveFrom' | 'title'
> & {
  confirmedAt: Temporal.Instant | null
  parentName: string | null
  ticks: string[] | null
}

export const discussRows = (now: Temporal.Instant): RawBuilder<DiscussRow> => sql<DiscussRow>`
  select due.person_id, due.name, due.class_name, due.starts_on, due.effective_from, due.title,
         c.confirmed_at, p.name as parent_name, c.ticks
    from (${duesSql(now, { isInForce: true, audiences: ['pupil'] })}) due
    left join lateral (
      select c.* from agreements.confirmation c
       where c.pupil_id = due.person_id and c.version_id = due.version_id
       order by c.confirmed_at limit 1) c on true
    left join people.person_card p on p.id = c.parent_id
   order by due.class_name nulls first, due.name, due.person_id`

/** The last day on which it is in time. */
export const discussBy = (
  { startsOn, effectiveFrom }: Pick<DiscussRow, 'startsOn' | 'effectiveFrom'>,
  withinDays: number,
): Temporal.PlainDate => {
  const begins = dayOf(effectiveFrom)
  return (Temporal.PlainDate.compare(startsOn, begins) > 0 ? startsOn : begins).add({ days: withinDays })
}

export const isOverdue = (
  row: Pick<DiscussRow, 'startsOn' | 'effectiveFrom' | 'confirmedAt'>,
  withinDays: number,
  today: Temporal.PlainDate,
): boolean => row.confirmedAt === null && Temporal.PlainDate.compare(discussBy(row, withinDays), today) < 0
