import type { Call } from '../../platform/call.ts'
import { dayOf } from '../../platform/clock.ts'
import { schoolTerms, schoolYearOf } from '../people/index.ts'

export const EVERY = ['term', 'year', 'never'] as const
export type Every = (typeof EVERY)[number]
export type Period = { name: string; from: Temporal.PlainDate }

/** The term, by the school’s own, or the school year in which today lies. */
export async function periodNow(call: Call, every: Every): Promise<Period> {
  const today = dayOf(call.now)
  const terms = await schoolTerms(call)
  const { compare } = Temporal.PlainDate
  const term = terms.findLast(({ from }) => compare(from, today) <= 0) ?? { name: 'This term', from: today }
  if (every !== 'year') return term
  const year = schoolYearOf(today)
  const from = terms.find(one => schoolYearOf(one.from) === year)?.from ?? term.from
  return { name: `School year ${year} to ${year + 1}`, from }
}
