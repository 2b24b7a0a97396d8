import { schoolYearOf } from './school-day.ts'

/** From the first day of a term to the last before the next begins: each day lies in one, also in the holidays. */
export type TermSpan = { name: string; from: Temporal.PlainDate; to: Temporal.PlainDate }

type Began = { year: number; name: string; startsOn: Temporal.PlainDate }

/** Ours for a school year without term dates: a term begins on 1 September, 1 January and 1 April. */
const USUAL = [
  { name: 'Autumn', later: 0, month: 9 },
  { name: 'Spring', later: 1, month: 1 },
  { name: 'Summer', later: 1, month: 4 },
] as const

const usual = (year: number): Began[] =>
  USUAL.map(({ name, later, month }) => ({
    ...{ year, name },
    startsOn: Temporal.PlainDate.from({ year: year + later, month, day: 1 }),
  }))

/** The terms of two school years before this one, and this one’s. */
export function termSpans(known: readonly Began[], today: Temporal.PlainDate): TermSpan[] {
  const thisYear = schoolYearOf(today)
  const begins = [-2, -1, 0, 1]
    .flatMap(n => {
      const ofYear = known.filter(({ year }) => year === thisYear + n)
      return ofYear.length ? ofYear : usual(thisYear + n)
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn))
  return begins.flatMap(({ name, year, startsOn }, n) => {
    const next = begins[n + 1]
    if (year > thisYear || !next) return []
    return {
      ...{ name: /\d/.test(name) ? name : `${name} ${startsOn.year}`, from: startsOn },
      to: next.startsOn.subtract({ days: 1 }),
    }
  })
}
