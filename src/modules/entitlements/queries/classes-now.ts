import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import { schoolYearOf } from '../../people/index.ts'
import { type Band, bandOf, type Pupil } from '../entitlement.ts'
import type { EntitlementsDb } from '../kit.ts'

export type Lesson = {
  className: string
  heldOn: Temporal.PlainDate
  what: string
  by: string
  there: number
}
export type Switched = { className: string; switchedAt: Temporal.Instant; by: string }
export type ClassOf = {
  className: string
  band: Band | null
  pupils: readonly Pupil[]
  lessons: readonly Lesson[]
  switched: Switched | undefined
  /** Who has not had the lesson on safe use in this school year. */
  untaught: readonly Pupil[]
}

/** Of a membership `m`: it holds now. */
export const isHere = (now: Temporal.Instant) => sql<boolean>`m.starts_on <= ${dayOf(now)}
  and (m.ends_on is null or m.ends_on >= ${dayOf(now)}) and (m.stopped_at is null or m.stopped_at > ${now})`

export const yearBegan = (now: Temporal.Instant): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: schoolYearOf(dayOf(now)), month: 9, day: 1 })

/** The school's classes of today, with what each was taught and may use in this school year. */
export async function classesNow(
  db: Kysely<EntitlementsDb>,
  now: Temporal.Instant,
  only?: string,
): Promise<ClassOf[]> {
  const [began, year] = [yearBegan(now), schoolYearOf(dayOf(now))]
  const isIt = only === undefined ? sql<boolean>`true` : sql<boolean>`x.class_name = ${only}`
  const { pupils, lessons, switched } = await together(db, {
    pupils: {
      rows: sql<Pupil>`
        select x.person_id, p.name, x.class_name, y.year_group, b.born_on,
               exists (select from entitlements.was_there w join entitlements.lesson l on l.id = w.lesson_id
                 where w.person_id = x.person_id and l.held_on >= ${began}) as is_taught
          from (select distinct m.person_id, m.class_name from people.membership_card m
                 where m.kind = 'pupil' and m.class_name <> '' and ${isHere(now)}) x
          join people.person_card p on p.id = x.person_id
          left join people.pupil_card y on y.pupil_id = x.person_id
          left join people.born_card b on b.person_id = x.person_id
         where ${isIt} order by x.class_name, p.name, x.person_id`,
      times: { bornOn: 'day' },
    },
    lessons: {
      rows: sql<Lesson>`
        select x.class_name, x.held_on, x.what, p.name as by,
               (select count(*)::int from entitlements.was_there w where w.lesson_id = x.id) as there
          from entitlements.lesson x join people.person_card p on p.id = x.recorded_by
         where x.held_on >= ${began} and ${isIt} order by x.held_on, x.recorded_at`,
      times: { heldOn: 'day' },
    },
    switched: {
      rows: sql<Switched>`
        select x.class_name, x.switched_at, p.name as by
          from entitlements.switched_on x join people.person_card p on p.id = x.switched_by
         where x.school_year = ${year} and x.ended_at is null and ${isIt}`,
      times: { switchedAt: 'instant' },
    },
  })
  return [...Map.groupBy(pupils, ({ className }) => className)].map(([className, own]) => ({
    className,
    band: bandOf(own, year),
    pupils: own,
    lessons: lessons.filter(one => one.className === className),
    switched: switched.find(one => one.className === className),
    untaught: own.filter(({ isTaught }) => !isTaught),
  }))
}

/** One of them, for a deed about it. */
export const classNow = async (
  db: Kysely<EntitlementsDb>,
  className: string,
  now: Temporal.Instant,
): Promise<ClassOf | undefined> => (await classesNow(db, now, className))[0]
