import { dayOf } from '../../platform/clock.ts'

/** A calendar month, by its first day. */
export type Month = Temporal.PlainDate

export const monthOf = (day: Temporal.PlainDate): Month => day.with({ day: 1 })

/** Months that are over, since one in which the policy came into force: the newest first. */
export function monthsOver(since: Temporal.PlainDate, now: Temporal.Instant): Month[] {
  const months: Month[] = []
  for (let month = monthOf(dayOf(now)).subtract({ months: 1 }); months.length < 24;) {
    if (Temporal.PlainDate.compare(month, monthOf(since)) < 0) break
    months.push(month)
    month = month.subtract({ months: 1 })
  }
  return months
}

/** Two weeks to sign for it. */
export const signBy = (month: Month): Temporal.PlainDate => month.add({ months: 1, days: 13 })

export const isLate = (month: Month, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(signBy(month), dayOf(now)) < 0

/** "November 2026" */
export const sayMonth = (month: Month): string =>
  month.toLocaleString('en-GB', { month: 'long', year: 'numeric' })
