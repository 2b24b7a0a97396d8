import { z } from 'zod'
import { day, optional, text } from './fields.ts'
import { yearReach } from './school-day.ts'

const DAY = 'Enter a day, like 7 September 2026'

const term = z
  .object({
    name: text('Enter the name of the term'),
    startsOn: day(DAY),
    endsOn: day(DAY),
    halfTermStartsOn: optional(day(DAY)),
    halfTermEndsOn: optional(day(DAY)),
  })
  .refine(({ startsOn, endsOn }) => Temporal.PlainDate.compare(startsOn, endsOn) < 0, {
    path: ['endsOn'],
    message: 'The term must end after it starts',
  })
  .refine(({ halfTermStartsOn: from, halfTermEndsOn: to }) => (from === null) === (to === null), {
    path: ['halfTermEndsOn'],
    message: 'Enter both days of the half-term holiday, or neither',
  })
  .refine(
    ({ startsOn, endsOn, halfTermStartsOn: from, halfTermEndsOn: to }) =>
      !from ||
      !to ||
      (Temporal.PlainDate.compare(startsOn, from) < 0 &&
        Temporal.PlainDate.compare(from, to) <= 0 &&
        Temporal.PlainDate.compare(to, endsOn) < 0),
    { path: ['halfTermStartsOn'], message: 'The half-term holiday must lie within the term' },
  )

/** The terms of one school year, from first to last, and its INSET days. */
export const termDates = z
  .object({
    year: z.coerce.number('Enter the school year').int().min(2000).max(2100),
    terms: z.array(term, 'Enter the terms').min(1, 'Enter the terms').max(8),
    insetDays: z
      .array(day('Enter each INSET day on a line of its own, like 7 September 2026'))
      .max(20)
      .default([]),
  })
  .superRefine(({ year, terms, insetDays }, context) => {
    const { from, to } = yearReach(year)
    const isOutside = (one: Temporal.PlainDate) =>
      Temporal.PlainDate.compare(one, from) < 0 || Temporal.PlainDate.compare(one, to) > 0
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    terms.forEach(({ startsOn, endsOn }, n) => {
      const before = terms[n - 1]
      if (isOutside(startsOn)) complain(['terms', n, 'startsOn'], `This is not in ${year} to ${year + 1}`)
      if (isOutside(endsOn)) complain(['terms', n, 'endsOn'], `This is not in ${year} to ${year + 1}`)
      if (before && Temporal.PlainDate.compare(before.endsOn, startsOn) >= 0)
        complain(['terms', n, 'startsOn'], 'This term must start after the one before it ends')
    })
    if (insetDays.some(isOutside))
      complain(['insetDays'], `Each INSET day must lie in ${year} to ${year + 1}`)
  })

export type TermDates = z.output<typeof termDates>
