import type { Procedure, Step } from '../../platform/procedures/procedure.ts'
import { type AdviceLock, type CasePart, OUTCOMES } from './outcomes.ts'

export type Wanted = {
  locks: readonly AdviceLock[]
  parts: ReadonlySet<CasePart>
  /** Steps that stand in no policy of this school. */
  without: ReadonlySet<string>
  /** Guidance and policies that the school names beside those that the procedure follows. */
  guidance: readonly string[]
}

/** A procedure as this school's policy has it: it begins whole, and what the policy does not ask is not asked. */
export const asPolicyWants = (
  procedure: Procedure,
  { locks, parts, without, guidance }: Wanted,
): Procedure => ({
  ...procedure,
  guidance: [
    ...procedure.guidance,
    ...guidance.map(name => ({ name, edition: 'as this school’s policy names it' })),
  ],
  steps: procedure.steps
    .filter(({ key }) => !without.has(key))
    .map(step => partsOf(orderOf(step, locks), parts)),
  locks: procedure.locks.filter(({ act }) => act !== 'telling' || locks.includes('telling')),
})

/** Which of its steps wait for the LADO. Its end always does. */
function orderOf(step: Step, locks: readonly AdviceLock[]): Step {
  const lock = step.key === 'telling' || step.key === 'suspension' ? step.key : 'next-steps'
  if (step.key === 'end' || locks.includes(lock)) return step
  return { ...step, after: step.after.filter(key => key !== 'lado') }
}

function partsOf(step: Step, parts: ReadonlySet<CasePart>): Step {
  const unasked = new Set([
    ...(parts.has('own-account') ? [] : ['account']),
    ...(parts.has('code-and-action') ? [] : ['code', 'action', 'on']),
  ])
  const asks = step.asks.map(ask => (unasked.has(ask.key) ? { ...ask, isNeeded: false } : ask))
  if (step.key === 'outcome' && !parts.has('set-outcome'))
    return { ...step, asks, isFixed: false, skip: 'reason' }
  if (step.key === 'reference' && !parts.has('withheld'))
    return { ...step, only: { step: 'outcome', ask: 'outcome', is: OUTCOMES } }
  return { ...step, asks }
}
