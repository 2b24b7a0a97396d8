import type { Rule } from '../../platform/deadlines/due.ts'

export const ANSWER_DUE = 'disclosures.answer'

/** The last day by the calendar; of a month that has no such day, its last. */
export const dueAfter = (cameOn: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  cameOn.add({ months })

export const answerRule = (dueOn: Temporal.PlainDate): Rule => ({
  ...{ unit: 'onDay', day: dueOn.toString(), source: 'One calendar month, three where they were told why' },
})
