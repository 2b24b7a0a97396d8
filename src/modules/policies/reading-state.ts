import type { AnyControl } from '../../platform/controls/control.ts'
import type { BoundRow } from './queries/bindings-of.ts'
import type { ClauseRow } from './queries/clauses-of-version.ts'
import type { SuggestionRow } from './queries/suggestions-of.ts'
import { fieldsOf } from './parameter-fields.ts'
import { oneByOne } from './one-by-one.ts'
import { filled, fitted, settled } from './parameters.ts'
import { sayAsked } from './say-asked.ts'
import { WATCHWORD } from './settings.ts'

export const FILTERS = ['to-decide', 'decided', 'nothing', 'all'] as const
export type Filter = (typeof FILTERS)[number]

export type ReadSuggestion = SuggestionRow & {
  sentence: string
  /** Its control can hold it as it was read; else a person must change it first. */
  isWhole: boolean
  /** A room of this house keeps it. */
  isBuilt: boolean
  /** What its words left open, for a person to fill in. */
  open: readonly string[]
  advice: string | undefined
}
export type ReadBinding = BoundRow & { sentence: string; advice: string | undefined }

export type ReadClause = ClauseRow & {
  suggestions: readonly ReadSuggestion[]
  bindings: readonly ReadBinding[]
  kind: 'to-decide' | 'decided' | 'nothing'
}

function adviceOn(
  control: AnyControl | undefined,
  given: SuggestionRow['given'],
  system: string,
): string | undefined {
  if (!control || system !== WATCHWORD) return undefined
  const full = settled(control, oneByOne(control, given)[0] ?? given)
  if (!('parameters' in full)) return undefined
  return control.never?.(full.parameters) ?? control.advice?.(full.parameters)
}

/** The fields that the words leave open; or those that what was read does not fit. */
function openIn(control: AnyControl, given: SuggestionRow['given'], isWhole: boolean): string[] {
  const full = filled(control, oneByOne(control, given)[0] ?? given)
  const wrong = 'errors' in full ? full.errors : {}
  const isOpen = (name: string) => given[name] === undefined || wrong[name] !== undefined
  const fields = fieldsOf(control).filter(({ name }) =>
    isWhole || !Object.keys(wrong).length ? isOpen(name) : name in wrong,
  )
  return fields.map(({ label }) => label.toLowerCase())
}

/** The clauses of a version with what is suggested for each, what was decided, and what each is bound to. */
export function readClauses(
  rows: readonly ClauseRow[],
  suggestions: readonly SuggestionRow[],
  bindings: readonly BoundRow[],
  controls: readonly AnyControl[],
): ReadClause[] {
  const known = new Map<string, AnyControl>(controls.map(control => [control.name, control]))
  const names = new Map<string, string[]>(
    controls.map(control => [control.name, fieldsOf(control).map(({ name }) => name)]),
  )
  const suggested = Map.groupBy(suggestions, ({ clauseN }) => clauseN)
  const bound = Map.groupBy(bindings, ({ clauseN }) => clauseN)
  return rows.map(row => {
    const own = (suggested.get(row.n) ?? []).map((one): ReadSuggestion => {
      const control = known.get(one.control)
      const { given, isWhole } = control
        ? fitted(control, one.given, names.get(one.control) ?? [])
        : { given: one.given, isWhole: true }
      const sentence = sayAsked(control, { ...one, given })
      const advice = adviceOn(control, given, one.system)
      const open = control ? openIn(control, given, isWhole) : []
      return {
        ...{ ...one, isWhole, sentence, advice, isBuilt: control !== undefined },
        open,
      }
    })
    const standing = (bound.get(row.n) ?? []).map((one): ReadBinding => {
      const control = known.get(one.control)
      return { ...one, sentence: sayAsked(control, one), advice: adviceOn(control, one.given, one.system) }
    })
    const isOpen = own.some(({ answer }) => answer === null)
    const isTouched = own.length > 0 || standing.length > 0 || row.isForPeople
    return {
      ...row,
      suggestions: own,
      bindings: standing,
      kind: isOpen ? 'to-decide' : isTouched ? 'decided' : 'nothing',
    }
  })
}
