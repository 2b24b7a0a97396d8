import type { Right } from '../../platform/call.ts'

/** Who decides, by the policy. */
export const DECIDERS = ['headteacher', 'dsl-or-deputy', 'dsl-deputy-or-headteacher', 'nobody'] as const
export type Deciders = (typeof DECIDERS)[number]

const RIGHTS: Readonly<Record<Deciders, readonly Right[]>> = {
  headteacher: ['headteacher'],
  'dsl-or-deputy': ['dsl', 'deputy-dsl'],
  'dsl-deputy-or-headteacher': ['dsl', 'deputy-dsl', 'headteacher'],
  nobody: [],
}
export const DECIDER_WORDS: Readonly<Record<Deciders, string>> = {
  headteacher: 'the headteacher',
  'dsl-or-deputy': 'the designated safeguarding lead or a deputy',
  'dsl-deputy-or-headteacher': 'the designated safeguarding lead, a deputy or the headteacher',
  nobody: 'nobody',
}

/** Nobody decides about themself: the headteacher's goes to the chair, and a lead's to the headteacher as well. */
export function goesTo(by: Deciders, declarer: ReadonlySet<Right>): Right[] {
  const wanted = [...RIGHTS[by]]
  if (declarer.has('headteacher'))
    return [...wanted.filter(right => right !== 'headteacher'), 'chair-of-governors']
  if (wanted.length && (declarer.has('dsl') || declarer.has('deputy-dsl')) && !wanted.includes('headteacher'))
    return [...wanted, 'headteacher']
  return wanted
}

export const DECISIONS = ['allowed', 'refused', 'ended'] as const
export type Decision = (typeof DECISIONS)[number]
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  allowed: 'Allowed',
  refused: 'Refused',
  ended: 'Ended',
}

type Decided = { decision: Decision | null; endsOn: Temporal.PlainDate | null }

/** An exception ends by itself after the day that was set. */
export const stands = ({ decision, endsOn }: Decided, today: Temporal.PlainDate): boolean =>
  decision === 'allowed' && (endsOn === null || Temporal.PlainDate.compare(endsOn, today) >= 0)
