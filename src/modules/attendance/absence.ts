import type { Rule } from '../../platform/deadlines/due.ts'

export const HALVES = ['am', 'pm'] as const
export type Half = (typeof HALVES)[number]
export const HALF_WORDS: Readonly<Record<Half, string>> = { am: 'Morning', pm: 'Afternoon' }

export const OUTCOMES = ['answered', 'nobody', 'here'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  answered: 'Somebody answered and gave a reason',
  nobody: 'Nobody answered',
  here: 'The child is here after all',
}

/** What was recorded of one call. Instants inside are text, as the database writes them. */
export type FamilyCall = {
  rungAt: string
  outcome: Outcome
  answeredBy: string
  reason: string
  by: string
}

/** Somebody was reached, or the child is here: nobody has to ring any more. */
export const isReached = (calls: readonly Pick<FamilyCall, 'outcome'>[]): boolean =>
  calls.some(({ outcome }) => outcome !== 'nobody')

export const CALL_DUE = 'attendance.call'
/** So long before the children go home, so that there is time to ring. */
export const HOURS_BEFORE_HOME = 1
export const BEFORE_HOME: Rule = { unit: 'beforeHomeTime', source: 'The school’s policy' }
/** The last hour has begun. */
export const AT_ONCE: Rule = { unit: 'hours', count: 0, source: 'The school’s policy' }
