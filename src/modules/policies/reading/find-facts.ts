import { datedIn } from './find-dates.ts'
import { schoolsIn, titlesIn } from './find-names.ts'
import { postHolders } from './post-holders.ts'
import type { PolicyDocument } from './passage.ts'

export const FACT_KINDS = [
  'title',
  'school',
  'approved-on',
  'approved-by',
  'minute-number',
  'review-due',
  'written-on',
  'reviewed-on',
  'version',
  'post-holder',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

export type Candidate = {
  readonly value: string
  readonly words: string
  readonly passage: number
  readonly weight: number
}

export type FoundFact = {
  readonly kind: FactKind
  readonly found: true
  /** a date as 2019-07-04 or 2019-07; else the words without their casing or brackets */
  readonly value: string
  /** exactly as in the document */
  readonly words: string
  readonly passage: number
  /** the candidate to offer first */
  readonly best: boolean
  /** for a post-holder: which duty, in the words of the document */
  readonly duty?: string
}
/** The document was read and does not say it. */
export type AbsentFact = { readonly kind: FactKind; readonly found: false }
export type Fact = FoundFact | AbsentFact

/** Among dates of equal standing the latest, among words the first. */
const bestOf = (candidates: readonly Candidate[], dated: boolean): Candidate | undefined =>
  candidates.toSorted((a, b) =>
    dated && a.value !== b.value && Math.floor(a.weight) === Math.floor(b.weight)
      ? b.value.localeCompare(a.value)
      : b.weight - a.weight || a.passage - b.passage,
  )[0]

const stated = (kind: FactKind, candidates: readonly Candidate[]): Fact[] => {
  if (candidates.length === 0) return [{ kind, found: false }]
  const best = bestOf(candidates, kind.endsWith('-on') || kind === 'review-due')
  return candidates.map(candidate => {
    const { value, words, passage } = candidate
    return { kind, found: true, value, words, passage, best: candidate === best }
  })
}

/** What the document says of itself, each with its place and exact words; what it does not say is reported absent. */
export const findFacts = (document: PolicyDocument): Fact[] => {
  const dated = datedIn(document)
  const holders = postHolders(document).map(({ duty, name, words, passage }): Fact => ({
    kind: 'post-holder',
    found: true,
    value: name,
    words,
    passage,
    best: true,
    duty,
  }))
  return FACT_KINDS.flatMap(kind => {
    if (kind === 'title') return stated(kind, titlesIn(document))
    if (kind === 'school') return stated(kind, schoolsIn(document))
    if (kind === 'post-holder') return holders.length > 0 ? holders : [{ kind, found: false }]
    return stated(
      kind,
      dated.filter(each => each.kind === kind),
    )
  })
}
