import type { Calendar } from '../../platform/deadlines/due.ts'
import { bankHolidays } from './bank-holidays.ts'

export const DAY_KINDS = ['open', 'inset', 'weekend', 'holiday', 'bank-holiday', 'closed'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** Where a day's kind comes from. An assumed day counts as open: a deadline then comes too early, never too late. */
export type SetBy = 'calendar' | 'term-dates' | 'assumed' | 'by-hand'

export type Term = {
  year: number
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  halfTermStartsOn: Temporal.PlainDate | null
  halfTermEndsOn: Temporal.PlainDate | null
}

export type CalendarDay = { day: Temporal.PlainDate; kind: DayKind; setBy: SetBy }

/** School years begin on 1 September: 2026 is the year 2026 to 2027. */
export const schoolYearOf = ({ year, month }: Temporal.PlainDate): number => (month >= 9 ? year : year - 1)

export const schoolYearWords = (year: number): string => `${year} to ${year + 1}`

const isWithin = (day: Temporal.PlainDate, from: Temporal.PlainDate | null, to: Temporal.PlainDate | null) =>
  from !== null &&
  to !== null &&
  Temporal.PlainDate.compare(from, day) <= 0 &&
  Temporal.PlainDate.compare(day, to) <= 0

const isTaught = (day: Temporal.PlainDate, term: Term) =>
  isWithin(day, term.startsOn, term.endsOn) && !isWithin(day, term.halfTermStartsOn, term.halfTermEndsOn)

/** Every day from one to the other, as the calendar, the terms and the INSET days make it. */
export function fillCalendar(
  terms: readonly Term[],
  insetDays: readonly Temporal.PlainDate[],
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): CalendarDay[] {
  const known = new Set(terms.map(({ year }) => year))
  const inset = new Set(insetDays.map(String))
  const bank = new Set<string>()
  for (let year = from.year; year <= to.year; year++)
    for (const { day } of bankHolidays(year)) bank.add(String(day))

  const days: CalendarDay[] = []
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    days.push(kindOf(day))
  return days

  function kindOf(day: Temporal.PlainDate): CalendarDay {
    if (inset.has(String(day))) return { day, kind: 'inset', setBy: 'term-dates' }
    if (day.dayOfWeek > 5) return { day, kind: 'weekend', setBy: 'calendar' }
    if (bank.has(String(day))) return { day, kind: 'bank-holiday', setBy: 'calendar' }
    if (terms.some(term => isTaught(day, term))) return { day, kind: 'open', setBy: 'term-dates' }
    if (known.has(schoolYearOf(day))) return { day, kind: 'holiday', setBy: 'term-dates' }
    return { day, kind: 'open', setBy: 'assumed' }
  }
}

/** How far the calendar reaches: two years back to two ahead, in whole school years. */
export const calendarReach = (
  today: Temporal.PlainDate,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } => ({
  from: Temporal.PlainDate.from({ year: schoolYearOf(today) - 2, month: 9, day: 1 }),
  to: Temporal.PlainDate.from({ year: schoolYearOf(today) + 3, month: 8, day: 31 }),
})

/** The days of one school year, from late August, when some schools begin. */
export const yearReach = (year: number): { from: Temporal.PlainDate; to: Temporal.PlainDate } => ({
  from: Temporal.PlainDate.from({ year, month: 8, day: 1 }),
  to: Temporal.PlainDate.from({ year: year + 1, month: 8, day: 31 }),
})

/** Ours, until the school sets its own: from when somebody is there in the morning, and when the children leave. */
export const USUAL_HOURS = { opens: '08:45', goesHome: '15:15' } as const

/** The days that are recorded, and how any other counts. */
export function calendarOf(
  days: readonly Pick<CalendarDay, 'day' | 'kind'>[],
  { opens, goesHome }: { opens: string; goesHome: string },
): Calendar {
  const kinds = new Map(days.map(({ day, kind }) => [String(day), kind]))
  const isBankHoliday = (day: Temporal.PlainDate) =>
    bankHolidays(day.year).some(holiday => holiday.day.equals(day))
  return {
    isSchoolDay(day) {
      const kind = kinds.get(String(day))
      return kind === undefined ? day.dayOfWeek <= 5 && !isBankHoliday(day) : kind === 'open'
    },
    isBankHoliday,
    opens: Temporal.PlainTime.from(opens),
    goesHome: Temporal.PlainTime.from(goesHome),
  }
}
