import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { TalkedThrough } from '../controls/talked-through.ts'
import { type ClassWay, isDone, isLate, periodOf, schoolYearBegins, TO_BEGIN, type Way } from '../talk.ts'

/** Since when the newest agreement of its audience has its words. */
type Begun = { begins: Temporal.Instant | null }
/** The last time that something was done with a class. */
export type ClassRow = Begun & {
  className: string
  way: ClassWay
  talkId: Id | null
  heldOn: Temporal.PlainDate | null
  writtenBy: Id | null
  by: string | null
}
/** When somebody of the staff was last there, and since when they are here. */
export type StaffRow = Begun & {
  personId: Id
  name: string
  startsOn: Temporal.PlainDate
  heldOn: Temporal.PlainDate | null
}
/** A room, and when somebody last looked whether the poster hangs there. */
export type RoomRow = Begun & { id: Id; name: string; checkedAt: Temporal.Instant | null; by: string | null }
/** An event to which parents come, and the last reminder that they were given of it. */
export type EventRow = {
  id: Id
  name: string
  heldOn: Temporal.PlainDate
  remindedOn: Temporal.PlainDate | null
  audience: string | null
  by: string | null
}

const newestWords = (audience: string, now: Temporal.Instant): RawBuilder<Temporal.Instant | null> =>
  sql`(select max(v.effective_from) from agreements.version v
         join agreements.agreement a on a.id = v.agreement_id
        where a.audience = ${audience} and v.effective_from <= ${now}
          and not exists (select from agreements.withdrawal w where w.agreement_id = a.id))`

const here = (kind: string, now: Temporal.Instant): RawBuilder<unknown> => {
  const today = dayOf(now)
  return sql`m.kind = ${kind} and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
         and (m.stopped_at is null or m.stopped_at > ${now})`
}

const stands = sql`not exists (select from agreements.talk_taken_back b where b.talk_id = t.id)`

export const classRows = (now: Temporal.Instant, ways: readonly ClassWay[]): RawBuilder<ClassRow> =>
  sql<ClassRow>`
    with here as (
      select distinct m.class_name from people.membership_card m
       where m.class_name <> '' and ${here('pupil', now)})
    select here.class_name, w.way, t.id as talk_id, t.held_on, t.written_by, p.name as by,
           ${newestWords('pupil', now)} as begins
      from here cross join unnest(${ways}::text[]) as w (way)
      left join lateral (
        select t.* from agreements.talk t
         where t.class_name = here.class_name and t.way = w.way and ${stands}
         order by t.held_on desc, t.written_at desc limit 1) t on true
      left join people.person_card p on p.id = t.written_by
     order by here.class_name, w.way`

export const staffRows = (now: Temporal.Instant): RawBuilder<StaffRow> => sql<StaffRow>`
  select m.person_id, p.name, m.starts_on, ${newestWords('staff', now)} as begins,
         (select max(t.held_on) from agreements.talk t
            join agreements.talk_person tp on tp.talk_id = t.id
           where tp.person_id = m.person_id and ${stands}) as held_on
    from (select m.person_id, min(m.starts_on) as starts_on from people.membership_card m
           where ${here('staff', now)} group by m.person_id) m
    join people.person_card p on p.id = m.person_id
   order by p.name, m.person_id`

export const roomRows = (now: Temporal.Instant): RawBuilder<RoomRow> => sql<RoomRow>`
  select r.id, r.name, c.checked_at, p.name as by, ${newestWords('pupil', now)} as begins
    from agreements.room r
    left join lateral (
      select c.* from agreements.poster_check c where c.room_id = r.id order by c.checked_at desc limit 1) c on true
    left join people.person_card p on p.id = c.checked_by
   where r.closed_at is null
   order by lower(r.name), r.id`

/** Those of the school year, and those to come. */
export const eventRows = (now: Temporal.Instant): RawBuilder<EventRow> => {
  const today = dayOf(now)
  return sql<EventRow>`
    select e.id, e.name, e.held_on, r.reminded_on, r.audience, p.name as by
      from agreements.event e
      left join lateral (
        select r.* from agreements.event_reminder r where r.event_id = e.id
         order by r.reminded_on desc, r.written_at desc limit 1) r on true
      left join people.person_card p on p.id = r.written_by
     where e.held_on >= ${schoolYearBegins(today)}
     order by e.held_on, e.id`
}

/** So long before an event its reminder is asked for. */
const BEFORE_EVENT = { days: 14 }

export const isMissed = ({ heldOn, remindedOn }: EventRow, today: Temporal.PlainDate): boolean =>
  remindedOn === null && Temporal.PlainDate.compare(heldOn, today) < 0

/** Not reminded of yet, and soon. */
export const isNear = ({ heldOn, remindedOn }: EventRow, today: Temporal.PlainDate): boolean =>
  remindedOn === null &&
  Temporal.PlainDate.compare(heldOn, today) >= 0 &&
  Temporal.PlainDate.compare(heldOn, today.add(BEFORE_EVENT)) <= 0

export type Judged<Row> = Row & { isDone: boolean; isLate: boolean }

/** Each row of which the policy asks something, with whether it is done for the time that runs. */
export const judged = <Row extends Begun>(
  rows: readonly Row[],
  asked: readonly TalkedThrough[],
  today: Temporal.PlainDate,
  of: {
    way: (row: Row) => Way
    on: (row: Row) => Temporal.PlainDate | null
    /** Nobody is late on the day they start. */
    startsOn?: (row: Row) => Temporal.PlainDate
  },
): Judged<Row>[] =>
  rows.flatMap(row => {
    const one = asked.find(({ way }) => way === of.way(row))
    const period = one && periodOf(one, today, row.begins && dayOf(row.begins))
    if (!period) return []
    const begun = of.startsOn?.(row).add(TO_BEGIN)
    const by = begun && Temporal.PlainDate.compare(begun, period.by) > 0 ? begun : period.by
    return [{ ...row, isDone: isDone(of.on(row), period), isLate: isLate({ ...period, by }, today) }]
  })

export const classesJudged = (
  rows: readonly ClassRow[],
  asked: readonly TalkedThrough[],
  today: Temporal.PlainDate,
) => judged(rows, asked, today, { way: ({ way }) => way, on: ({ heldOn }) => heldOn })

export const staffJudged = (
  rows: readonly StaffRow[],
  asked: readonly TalkedThrough[],
  today: Temporal.PlainDate,
) =>
  judged(rows, asked, today, {
    ...{ way: () => 'staff-talk', on: ({ heldOn }) => heldOn },
    startsOn: ({ startsOn }) => startsOn,
  })

export const roomsJudged = (
  rows: readonly RoomRow[],
  asked: readonly TalkedThrough[],
  today: Temporal.PlainDate,
) =>
  judged(rows, asked, today, {
    way: () => 'room-poster',
    on: ({ checkedAt }) => checkedAt && dayOf(checkedAt),
  })
