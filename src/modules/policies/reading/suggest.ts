import { boundAt, groupsIn } from './audiences.ts'
import { settingOf } from './find-figures.ts'
import { systemOf, type SystemName } from './systems.ts'
import { quoted, whyOf } from './why.ts'
import type { ReadClause } from './find-clauses.ts'
import type { PolicyDocument } from './passage.ts'
import type { Saying } from '../../../platform/controls/saying.ts'

export type Sureness = Saying['sure']
/** A control as a policy's words ask for it. */
export type Recogniser = {
  readonly control: string
  readonly says: readonly Saying[]
  readonly speaksOf?: SystemName | undefined
}
export type Suggestion = {
  readonly clause: number
  readonly control: string
  readonly parameters: Record<string, unknown>
  readonly scope: { readonly audience?: string }
  readonly system: SystemName
  readonly sure: Sureness
  readonly why: string
  /** the words it rests on, and their span in the passage's text */
  readonly words: string
  readonly start: number
  readonly end: number
}

const RANK: Readonly<Record<Sureness, number>> = { 'word-for-word': 0, likely: 1, guess: 2 }
const LONGEST = 2000

// a policy that says it does not ask for something asks nothing
const NOT_ASKED =
  /\b(?:(?:do|does|will|need) not|don't|never) (?:have to|need to|requires?|expects?|ask)\b|\bno longer\b|\bnot (?:yet |currently )?(?:required|needed|necessary|available)\b|(?<!\b(?:when|whenever|while|if|that|which|minutes?|hours?)\b[^.;,]{0,25})\bnot (?:yet |currently )?(?:in use|used)\b|\bno need to\b/i

/** A pattern declared with a flag that remembers its place is read from the start all the same. */
const first = (pattern: RegExp, text: string): RegExpExecArray | null => {
  pattern.lastIndex = 0
  return pattern.exec(text)
}

/** Patterns are read over the lead-in and the clause together, but must end within the clause's own words. */
const matched = (
  pattern: Saying,
  clause: ReadClause,
): { match: RegExpExecArray; from: number; to: number } | null => {
  const lead = clause.leadIn ? `${clause.leadIn} ` : ''
  const reading = lead + clause.text.slice(0, LONGEST)
  if (pattern.not && first(pattern.not, reading)) return null
  const match = first(pattern.words, clause.text.slice(0, LONGEST))
  if (match) return { match, from: match.index, to: match.index + match[0].length }
  const wide = lead === '' || pattern.words.source.startsWith('^') ? null : first(pattern.words, reading)
  if (!wide || wide.index + wide[0].length <= lead.length + 3) return null
  return {
    match: wide,
    from: Math.max(0, wide.index - lead.length),
    to: wide.index + wide[0].length - lead.length,
  }
}

const scopeOf = (audience: readonly string[]): { audience?: string } => {
  const [only] = audience
  return audience.length === 1 && only !== undefined && only !== 'everyone' ? { audience: only } : {}
}

/** What each clause seems to ask of the controls, how sure that is, and why. Binds nothing: a person decides. */
export const suggest = (
  clauses: readonly ReadClause[],
  document: PolicyDocument,
  vocabulary: readonly Recogniser[],
): Suggestion[] => {
  const passages = new Map(document.passages.map(passage => [passage.order, passage]))
  const sorted = vocabulary.map(each => ({
    ...each,
    says: each.says.toSorted((a, b) => RANK[a.sure] - RANK[b.sure]),
  }))
  return clauses.flatMap(clause => {
    const passage = passages.get(clause.passage)
    if (!passage || clause.text.endsWith('?') || NOT_ASKED.test(clause.text.slice(0, LONGEST))) return []
    return sorted.flatMap(({ control, says, speaksOf }): Suggestion[] => {
      const found: Suggestion[] = []
      for (const pattern of says) {
        const hit = matched(pattern, clause)
        if (!hit) continue
        const bound = boundAt(clause.text, clause.leadIn, hit.to)
        const parameters = pattern.parameters?.(hit.match, { ...clause, audiences: bound }) ?? {}
        const key = JSON.stringify(parameters)
        const keyed = 'duty' in parameters
        if (found.some(each => !keyed || JSON.stringify(each.parameters) === key)) continue
        const words = clause.text.slice(hit.from, hit.to)
        const system = speaksOf ?? systemOf(clause.text, settingOf(passage, clause))
        found.push({
          clause: clause.order,
          control,
          parameters,
          scope: scopeOf(bound.length > 0 ? bound : groupsIn(clause.text)),
          system,
          sure: pattern.sure,
          why: whyOf(quoted(clause.text, hit.from, hit.to), pattern.says ?? 'ask for it', {
            ...{ system, duty: parameters['duty'] },
          }),
          words,
          start: clause.start + hit.from,
          end: clause.start + hit.to,
        })
      }
      return found
    })
  })
}
