export const EVERY = ['term', 'year', 'never'] as const
export type Every = (typeof EVERY)[number]
export const EVERY_WORDS: Readonly<Record<Every, string>> = {
  term: 'each term',
  year: 'each year',
  never: 'never',
}

/** Two weeks to do it in: after that it is not kept. */
export const LATE_AFTER = { days: 14 }

/** Terms, as in admissions law, begin on 1 September, on 1 January and on 1 April. */
export function termBegan(today: Temporal.PlainDate): Temporal.PlainDate {
  const month = [9, 4, 1].find(first => first <= today.month) ?? 1
  return Temporal.PlainDate.from({ year: today.year, month, day: 1 })
}

/** The day since which it is due again; undefined, while it is not. */
export function dueSince(
  every: Every,
  last: Temporal.PlainDate | null,
  began: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const { compare } = Temporal.PlainDate
  if (every === 'never') return last ? undefined : began
  if (every === 'term') {
    const from = termBegan(today)
    if (last) return compare(last, from) < 0 ? from : undefined
    return compare(began, from) < 0 ? from : began
  }
  const due = (last ?? began).add({ years: 1 })
  return compare(due, today) <= 0 ? due : undefined
}

export const isLate = (since: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(since.add(LATE_AFTER), today) < 0
