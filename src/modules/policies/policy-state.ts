import type { AnyControl } from '../../platform/controls/control.ts'
import type { Reading } from '../../platform/controls/readings.ts'
import type { State } from '../../platform/design/states.ts'
import { type Shown, shownOf, unboundState, worst } from './margin.ts'
import { isSame } from './parameters.ts'
import type { MarginBinding } from './queries/bound-with-rulings.ts'
import type { ClauseRow } from './queries/clauses-of-version.ts'
import type { EvidenceRow } from './queries/evidence-of.ts'
import { WATCHWORD } from './settings.ts'

export type ShownBinding = Shown & { binding: MarginBinding }
export type ShownClause = ClauseRow & {
  state: State
  /** The binding that needs somebody most. */
  main: ShownBinding | undefined
  bindings: readonly ShownBinding[]
}

type Known = {
  bindings: readonly MarginBinding[]
  evidence: readonly EvidenceRow[]
  readings: readonly Reading[]
  controls: readonly AnyControl[]
  today: Temporal.PlainDate
}

/** A ruling puts aside only a clause that says something else than the one that governs. */
function overruling({ governingReference, governingGiven, given }: MarginBinding): string | null {
  if (!governingReference || !governingGiven) return null
  const differs = Object.keys(given).some(
    name =>
      name in governingGiven && !Array.isArray(given[name]) && !isSame(given[name], governingGiven[name]),
  )
  return differs ? governingReference : null
}

export function showBinding(
  binding: MarginBinding,
  { evidence, readings, controls, today }: Omit<Known, 'bindings'>,
): ShownBinding {
  const seen = evidence.find(
    one =>
      one.clauseId === binding.clauseId &&
      one.control === binding.control &&
      one.key === binding.key &&
      one.system === binding.system,
  )
  const bound = { ...binding, overruledBy: overruling(binding), evidence: seen ?? null }
  return { ...shownOf(bound, { controls, readings, today }), binding }
}

/** Each clause with its state on a day: the worst of what it is bound to, or that nobody has bound it. */
export function showClauses(rows: readonly ClauseRow[], known: Known): ShownClause[] {
  const bound = Map.groupBy(known.bindings, ({ clauseN }) => clauseN)
  return rows.map(row => {
    const bindings = (bound.get(row.n) ?? []).map(binding => showBinding(binding, known))
    const main = worst(bindings)
    return { ...row, bindings, main, state: main?.state ?? unboundState(row) }
  })
}

/** The duty that keeps the policy, as it was last looked at. */
export const keeperIn = (readings: readonly Reading[]): string =>
  readings.find(({ control }) => control === 'policies.kept-by')?.figure ?? ''

export const isElsewhere = ({ binding }: ShownBinding): boolean => binding.system !== WATCHWORD

export const countStates = (clauses: readonly ShownClause[]): Map<State, number> => {
  const counts = new Map<State, number>()
  for (const { state } of clauses) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

/** So many kept clauses are read with pleasure; more fold to a line. */
const MOST_KEPT = 40

/** What folds to a line: what asks nobody today, and what nothing answers for yet. The headline counts it. */
export const quietIn =
  (all: readonly ShownClause[]) =>
  ({ state, main }: ShownClause): boolean =>
    main === undefined || (state === 'met' && all.filter(one => one.state === 'met').length > MOST_KEPT)
