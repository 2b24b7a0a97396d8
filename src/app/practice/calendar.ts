/** The days of an English school year, near enough: always whole weeks, and always the same for one year. */
export type Terms = ReturnType<typeof termsOf>

const day = (year: number, month: number, on: number) => Temporal.PlainDate.from({ year, month, day: on })
const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 })
const fridayOf = (date: Temporal.PlainDate) => mondayOf(date).add({ days: 4 })
/** The first weekday at or after. */
const weekday = (date: Temporal.PlainDate) =>
  date.dayOfWeek > 5 ? date.add({ days: 8 - date.dayOfWeek }) : date

/** The terms of the school year that begins in this autumn. */
export function termsOf(year: number) {
  const autumn = weekday(day(year, 9, 3))
  const spring = weekday(day(year + 1, 1, 4))
  const easter = fridayOf(day(year + 1, 3, 29))
  const summer = mondayOf(easter).add({ days: 21 })
  const halfTerm = (date: Temporal.PlainDate) => ({
    halfTermStartsOn: mondayOf(date).toString(),
    halfTermEndsOn: fridayOf(date).toString(),
  })
  const term = (
    name: string,
    from: Temporal.PlainDate,
    to: Temporal.PlainDate,
    middle: Temporal.PlainDate,
  ) => ({
    ...{ name, startsOn: from.toString(), endsOn: to.toString() },
    ...halfTerm(middle),
  })
  return {
    year,
    terms: [
      term('Autumn', autumn, fridayOf(day(year, 12, 17)), day(year, 10, 27)),
      term('Spring', spring, easter, day(year + 1, 2, 16)),
      term('Summer', summer, fridayOf(day(year + 1, 7, 20)), day(year + 1, 5, 28)),
    ],
    insetDays: [autumn.toString(), spring.toString()],
  }
}

/** After the Easter holiday. */
export const afterEaster = (year: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(termsOf(year).terms[2]?.startsOn ?? `${year + 1}-04-20`)
