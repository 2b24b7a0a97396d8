import type { AnyControl } from '../../platform/controls/control.ts'
import type { Reading } from '../../platform/controls/readings.ts'
import type { State } from '../../platform/design/states.ts'
import { type Given, settled } from './parameters.ts'
import { WATCHWORD } from './settings.ts'

export type SystemEvidence = { isSo: boolean; seenOn: Temporal.PlainDate; says: string }

export type BoundInMargin = {
  control: string
  key: string
  audience: string
  system: string
  given: Given
  /** The reference of the clause that governs instead. */
  overruledBy: string | null
  evidence: SystemEvidence | null
}

export type Shown = {
  state: State
  figure: string
  note: string | null
  asAt: Temporal.Instant | null
  /** It is in force, and what its records show is for nobody who reads a margin. */
  isSealed?: true
}

/** What a person saw of another system counts for a year; then it must be looked at again. */
const STALE_MONTHS = 12

/** What one binding of a clause shows on a day. */
export function shownOf(
  bound: BoundInMargin,
  {
    controls,
    readings,
    today,
  }: { controls: readonly AnyControl[]; readings: readonly Reading[]; today: Temporal.PlainDate },
): Shown {
  const nothing = { note: null, asAt: null }
  if (bound.system !== WATCHWORD) return ofSystem(bound, today)
  const control = controls.find(({ name }) => name === bound.control)
  if (!control)
    return { ...nothing, state: 'not-kept-by-watchword', figure: 'Bound, and waiting for its room' }
  const full = settled(control, bound.given)
  const never = 'parameters' in full ? control.never?.(full.parameters) : undefined
  if (never) return { state: 'not-kept-by-watchword', figure: 'Not kept', note: `See: ${never}`, asAt: null }
  if (bound.overruledBy)
    return { ...nothing, state: 'nothing-due', figure: `Overruled by ${bound.overruledBy}` }
  const reading = readings.find(
    one =>
      one.control === bound.control &&
      one.key === bound.key &&
      one.audience === bound.audience &&
      one.system === WATCHWORD,
  )
  if (!reading) return { ...nothing, state: 'not-measured', figure: 'Not measured yet' }
  const advice = 'parameters' in full ? control.advice?.(full.parameters) : undefined
  return {
    ...{ state: reading.state, figure: reading.figure, note: advice ?? null, asAt: reading.takenAt },
    ...(control.underSeal && reading.state === 'not-measured' && { isSealed: true }),
  }
}

function ofSystem({ evidence }: BoundInMargin, today: Temporal.PlainDate): Shown {
  const nothing = { note: null, asAt: null }
  if (!evidence) return { ...nothing, state: 'not-measured', figure: 'Nothing on record' }
  const isOld = Temporal.PlainDate.compare(evidence.seenOn.add({ months: STALE_MONTHS }), today) < 0
  if (isOld)
    return {
      ...nothing,
      state: 'not-measured',
      figure: 'Last seen more than a year ago',
      note: evidence.says,
    }
  return { ...nothing, state: evidence.isSo ? 'met' : 'not-met', figure: evidence.says }
}

/** Worst first: a clause with several bindings shows the one that needs somebody. */
const ORDER: readonly State[] = [
  'not-met',
  'at-risk',
  'not-measured',
  'nobodys-duty',
  'not-kept-by-watchword',
  'met',
  'nothing-due',
  'not-for-software',
]

type Ranked = Pick<Shown, 'state' | 'isSealed'>

/** Of what is sealed only what else the clause rests on says whether it is kept. */
const rankOf = ({ state, isSealed }: Ranked): number => (isSealed ? ORDER.length : ORDER.indexOf(state))

export const worst = <One extends Ranked>(all: readonly One[]): One | undefined =>
  all.toSorted((a, b) => rankOf(a) - rankOf(b))[0]

/** A clause that nobody bound: for people where it asks nothing or somebody said so, else nobody's duty yet. */
export const unboundState = ({ isDuty, isForPeople }: { isDuty: boolean; isForPeople: boolean }): State =>
  isForPeople || !isDuty ? 'not-for-software' : 'nobodys-duty'
