import { dayOf, SCHOOL_ZONE, startOf } from '../clock.ts'

/** Counted from the moment it starts. */
export const COUNTED = ['hours', 'calendarDays', 'workingDays', 'schoolDays'] as const
/** Set by the day itself. */
export const BY_THE_DAY = ['sameDay', 'beforeHomeTime', 'nextSchoolMorning', 'nextSchoolDay'] as const
export type Unit = (typeof COUNTED)[number] | (typeof BY_THE_DAY)[number] | 'onDay'

/** How a deadline is counted, and who says so: a policy, a statute, or the person who set it. */
export type Rule = { source: string } & (
  | { unit: (typeof COUNTED)[number]; count: number }
  | { unit: (typeof BY_THE_DAY)[number] }
  | { unit: 'onDay'; day: string }
)

/** The days and hours of one school. A day that nobody knows of counts: a deadline then comes too early, never too late. */
export type Calendar = {
  isSchoolDay: (day: Temporal.PlainDate) => boolean
  isBankHoliday: (day: Temporal.PlainDate) => boolean
  opens: Temporal.PlainTime
  goesHome: Temporal.PlainTime
}

type Counts = (day: Temporal.PlainDate) => boolean

/** Far beyond any deadline: nothing counts for so long only where a calendar is broken. */
const MOST_DAYS = 3_000

export function dueAt(rule: Rule, started: Temporal.Instant, calendar: Calendar): Temporal.Instant {
  const today = dayOf(started)
  switch (rule.unit) {
    case 'hours':
      return started.add({ hours: rule.count })
    case 'calendarDays':
      return after(started, rule.count, () => true)
    case 'workingDays':
      return after(started, rule.count, day => day.dayOfWeek <= 5 && !calendar.isBankHoliday(day))
    case 'schoolDays':
      return after(started, rule.count, calendar.isSchoolDay)
    case 'sameDay':
      return endOf(today)
    case 'onDay':
      return later(endOf(Temporal.PlainDate.from(rule.day)), started)
    case 'beforeHomeTime': {
      const home = at(today, calendar.goesHome)
      const isAhead = calendar.isSchoolDay(today) && Temporal.Instant.compare(started, home) < 0
      // The children have gone home: the next moment at which somebody can act is the morning.
      return isAhead ? home : nextMorning(started, calendar)
    }
    case 'nextSchoolMorning':
      return nextMorning(started, calendar)
    case 'nextSchoolDay':
      return endOf(nth(today, 1, calendar.isSchoolDay))
  }
}

/**
 * The same time of day, so many days that count later. On a day that does not count the clock has not begun: the whole
 * of the next days that count are there, and it ends with the last of them.
 */
function after(started: Temporal.Instant, count: number, counts: Counts): Temporal.Instant {
  const today = dayOf(started)
  if (counts(today)) return at(nth(today, count, counts), timeOf(started))
  return endOf(nth(today, count, counts))
}

function nth(from: Temporal.PlainDate, count: number, counts: Counts): Temporal.PlainDate {
  let day = from
  let left = count
  for (let walked = 0; left > 0; walked++) {
    if (walked > MOST_DAYS) throw new RangeError('No day counts in this calendar')
    day = day.add({ days: 1 })
    if (counts(day)) left--
  }
  return day
}

function nextMorning(started: Temporal.Instant, { isSchoolDay, opens }: Calendar): Temporal.Instant {
  const today = dayOf(started)
  const opening = at(today, opens)
  return isSchoolDay(today) && Temporal.Instant.compare(started, opening) < 0
    ? opening
    : at(nth(today, 1, isSchoolDay), opens)
}

const timeOf = (instant: Temporal.Instant): Temporal.PlainTime =>
  instant.toZonedDateTimeISO(SCHOOL_ZONE).toPlainTime()
const at = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime }).toInstant()
/** 00:00 in London, where the day after begins. */
const endOf = (day: Temporal.PlainDate): Temporal.Instant => startOf(day.add({ days: 1 }))
const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one
