import type { AnyControl } from '../../platform/controls/control.ts'
import type { BoundRow } from './queries/bindings-of.ts'
import type { ClauseRow } from './queries/clauses-of-version.ts'
import type { SuggestionRow } from './queries/suggestions-of.ts'
import { fieldsOf } from './parameter-fields.ts'
import { filled, fitted, sentenceOf } from './parameters.ts'
import { sayAudience } from './scope.ts'
import { WATCHWORD } from './settings.ts'

export const FILTERS = ['to-decide', 'decided', 'nothing', 'all'] as const
export type Filter = (typeof FILTERS)[number]

export type ReadSuggestion = SuggestionRow & {
  sentence: string
  /** Its control can hold it as it was read; else a person must change it first. */
  isWhole: boolean
  advice: string | undefined
}
export type ReadBinding = BoundRow & { sentence: string; advice: string | undefined }

export type ReadClause = ClauseRow & {
  suggestions: readonly ReadSuggestion[]
  bindings: readonly ReadBinding[]
  kind: 'to-decide' | 'decided' | 'nothing'
}

/** "Lock after 10 minutes without use, for staff" */
export function sayAsked(
  control: AnyControl | undefined,
  { control: name, given, audience }: { control: string; given: SuggestionRow['given']; audience: string },
): string {
  const said = sentenceOf(control, name, given)
  return audience ? `${said}, for ${sayAudience(audience)}` : said
}

function adviceOn(
  control: AnyControl | undefined,
  given: SuggestionRow['given'],
  system: string,
): string | undefined {
  if (!control || system !== WATCHWORD) return undefined
  const full = filled(control, given)
  if (!('parameters' in full)) return undefined
  return control.never?.(full.parameters) ?? control.advice?.(full.parameters)
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
      return { ...one, isWhole, sentence, advice: adviceOn(control, given, one.system) }
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
