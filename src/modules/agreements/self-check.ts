import { lapsedBefore } from './agreement.ts'

export const CHECKED_EACH = ['term', 'school-year', 'never'] as const
export type CheckedEach = (typeof CHECKED_EACH)[number]

/** The first day of the time that runs, and of so many before it. */
export function beginsOf(
  every: 'term' | 'school-year',
  today: Temporal.PlainDate,
  back = 0,
): Temporal.PlainDate {
  const now = lapsedBefore(today, every)?.toZonedDateTimeISO('Europe/London').toPlainDate() ?? today
  return back === 0 ? now : beginsOf(every, now.subtract({ days: 1 }), back - 1)
}

export type CheckState = 'done' | 'open' | 'missed'

/**
 * Of somebody who is asked since a day: done in the time that runs, open in it, or missed as often as the policy waits
 * for before it is told.
 */
export function checkStateOf(
  { checkedOn, askedSince }: { checkedOn: Temporal.PlainDate | null; askedSince: Temporal.PlainDate },
  { every, missed }: { every: 'term' | 'school-year'; missed: number },
  today: Temporal.PlainDate,
): CheckState {
  const isSince = (first: Temporal.PlainDate, day: Temporal.PlainDate | null) =>
    day !== null && Temporal.PlainDate.compare(day, first) >= 0
  if (isSince(beginsOf(every, today), checkedOn)) return 'done'
  const from = beginsOf(every, today, missed)
  return missed === 0 || isSince(from, checkedOn) || isSince(from, askedSince) ? 'open' : 'missed'
}
