import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { held } from './held.ts'

/** Somebody's appointment today, what they are given for it, and what they last said of that. */
export type Resourced = {
  appointmentId: Id
  personId: Id
  name: string
  duty: Duty
  startsOn: Temporal.PlainDate
  hours: string | null
  resources: string | null
  allottedAt: Temporal.Instant | null
  isEnough: boolean | null
  answeredAt: Temporal.Instant | null
}
export const RESOURCED_TIMES = { startsOn: 'day', allottedAt: 'instant', answeredAt: 'instant' } as const

export const resourcedSql = (
  duties: readonly Duty[],
  now: Temporal.Instant,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<Resourced> => sql<Resourced>`
  select appointment.id as appointment_id, appointment.person_id, p.name, appointment.duty,
         appointment.starts_on, r.hours::text as hours, r.resources, r.recorded_at as allotted_at,
         e.is_enough, e.answered_at
    from people.appointment
    join people.person_card p on p.id = appointment.person_id
    left join people.duty_resource r on r.appointment_id = appointment.id and r.replaced_at is null
    left join lateral (select e.is_enough, e.answered_at from people.duty_enough e
        where e.appointment_id = appointment.id order by e.answered_at desc limit 1) e on true
   where appointment.duty = any (${[...duties]}::text[]) and ${held('appointment', now)} and ${where}
   order by appointment.duty, p.name`

export type ResourceState = 'none' | 'to-answer' | 'enough' | 'short' | 'overdue'

/** A no stands until more was given; then they are asked anew. */
export function resourceState(
  { hours, allottedAt, isEnough, answeredAt, startsOn }: Resourced,
  { months, since }: { months: number; since: Temporal.PlainDate },
  today: Temporal.PlainDate,
): ResourceState {
  if (hours === null) return 'none'
  const isNew =
    answeredAt === null || (allottedAt !== null && Temporal.Instant.compare(answeredAt, allottedAt) < 0)
  if (!isNew && !isEnough) return 'short'
  const begun = Temporal.PlainDate.compare(startsOn, since) > 0 ? startsOn : since
  const asked = isNew ? (allottedAt ? dayOf(allottedAt) : begun) : dayOf(answeredAt)
  const isOver = Temporal.PlainDate.compare(asked.add({ months }), today) < 0
  if (isNew) return isOver ? 'overdue' : 'to-answer'
  return isOver ? 'overdue' : 'enough'
}
