import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import { schoolYearOf } from '../../people/index.ts'
import { query, type ReportsDb } from '../kit.ts'
import { type ClassTaught, isLate, isTaught, type Topic, TOPICS } from '../lesson.ts'
import { may } from '../permissions.ts'

export const startOfYear = (today: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: schoolYearOf(today), month: 9, day: 1 })

/** Each class of today that has pupils, and each lesson of this school year that nobody took back. */
const taughtRows = (today: Temporal.PlainDate) => sql`
  with here as (
    select distinct class_name from people.membership_card
     where kind = 'pupil' and class_name <> '' and starts_on <= ${today} and stopped_at is null
       and (ends_on is null or ends_on >= ${today}))
  select here.class_name, l.id as lesson_id, l.taught_on, l.topics, l.written_by, p.name
    from here
    left join reports.lesson l
      on l.class_name = here.class_name and l.taught_on >= ${startOfYear(today)}
     and not exists (select from reports.lesson_taken_back b where b.lesson_id = l.id)
    left join people.person_card p on p.id = l.written_by
   order by here.class_name, l.taught_on desc, l.id`

type Row = {
  className: string
  lessonId: Id | null
  taughtOn: Temporal.PlainDate | null
  topics: readonly Topic[] | null
  writtenBy: Id | null
  name: string | null
}

async function readClasses(
  db: Kysely<ReportsDb>,
  { now, actor }: Pick<Call, 'now' | 'actor'>,
): Promise<ClassTaught[]> {
  const { rows } = await taughtRows(dayOf(now)).execute(db)
  const all = Map.groupBy(rows as Row[], ({ className }) => className)
  return [...all].map(([className, of]) => {
    const lessons = of.flatMap(({ lessonId, taughtOn, topics, writtenBy, name }) =>
      lessonId && taughtOn && topics
        ? [{ lessonId, taughtOn, topics, by: name ?? '', isMine: writtenBy === actor.personId }]
        : [],
    )
    const taught = new Set(lessons.flatMap(({ topics }) => topics))
    return { className, lessons, missing: TOPICS.filter(topic => !taught.has(topic)) }
  })
}

/** Which classes were taught how to tell, and when; those that were not come first. */
export const classesTaught = query({
  name: 'reports.classes-taught',
  input: z.object({}),
  may: may.seeLessons,
  async read(db, _, call): Promise<ClassTaught[]> {
    const all = await readClasses(db, call)
    return all.toSorted((a, b) => Number(isTaught(a)) - Number(isTaught(b)))
  },
})

/** Of the classes of today. No class is named in a margin that every adult reads. */
export async function taughtEvidence(call: Call & { unit: Unit }): Promise<Evidence> {
  const all = await readClasses(call.unit.db as unknown as Kysely<ReportsDb>, call)
  const kept = all.filter(isTaught).length
  const none = { kept, due: all.length, exceptions: [] }
  if (!all.length) return { ...none, state: 'nothing-due', figure: 'No class has pupils' }
  return {
    ...none,
    state: kept === all.length ? 'met' : isLate(dayOf(call.now)) ? 'not-met' : 'at-risk',
    figure: `${kept} of ${all.length} classes were taught this school year how to tell, and whom`,
  }
}
