import { dueSince, isLate } from '../due.ts'
import type { MatchEvery } from '../asked-accounts.ts'

export const MATCH_WORDS: Readonly<Record<MatchEvery, string>> = {
  day: 'each day',
  month: 'each month',
  term: 'each term',
  year: 'each year',
  never: 'now and then',
}
/** A week-end is no delay of a daily list. */
const LATE_DAYS = { day: 3, month: 7 } as const

/** Since when a new list is due, and whether it is late; undefined, while none is due. */
export function listDue(
  every: MatchEvery,
  last: Temporal.PlainDate | null,
  began: Temporal.PlainDate,
  today: Temporal.PlainDate,
): { since: Temporal.PlainDate; late: boolean } | undefined {
  if (every === 'never' || every === 'term' || every === 'year') {
    const since = dueSince(every, last, began, today)
    return since && { since, late: isLate(since, today) }
  }
  const since = last ? last.add(every === 'day' ? { days: 1 } : { months: 1 }) : began
  const { compare } = Temporal.PlainDate
  if (compare(since, today) > 0) return undefined
  return { since, late: compare(since.add({ days: LATE_DAYS[every] }), today) < 0 }
}
