import type { Fact, FoundFact } from './reading/find-facts.ts'

export const FACT_WORDS: Readonly<Record<string, string>> = {
  title: 'Title',
  school: 'School',
  version: 'Version',
  'approved-by': 'Approved by',
  'approved-on': 'Approved on',
  'minute-number': 'Minute number',
  'review-due': 'Next review',
  'written-on': 'Written on',
  'reviewed-on': 'Last reviewed on',
  'post-holder': 'Post-holder',
}

const ORDER = Object.keys(FACT_WORDS)

const isFound = (fact: Fact): fact is FoundFact => fact.found

/** "E-SAFETY POLICY" is how a cover shouts; a list does not. */
const quiet = (title: string): string =>
  title === title.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : title

export function titleIn(facts: readonly Fact[]): string {
  const best = facts.filter(isFound).find(({ kind, best }) => kind === 'title' && best)
  return best ? quiet(best.value).slice(0, 200) : 'Online safety policy'
}

export type KeptFact = {
  key: string
  kind: string
  value: string | null
  words: string | null
  duty: string | null
  passage: number | null
}

/** One of each kind, the best candidate or none; and every post-holder. A person confirms each. */
export function factsToKeep(facts: readonly Fact[]): KeptFact[] {
  const nothing = { value: null, words: null, duty: null, passage: null }
  let holders = 0
  return facts.flatMap((fact): KeptFact[] => {
    const { kind } = fact
    if (!fact.found) return kind === 'post-holder' ? [] : [{ key: kind, kind, ...nothing }]
    if (!fact.best) return []
    if (kind === 'post-holder') holders += 1
    const key = kind === 'post-holder' ? `${kind}-${String(holders).padStart(3, '0')}` : kind
    const value = kind === 'title' ? quiet(fact.value) : fact.value
    return [{ key, kind, value, words: fact.words, duty: fact.duty ?? null, passage: fact.passage }]
  })
}

export const inOrder = <One extends { kind: string; key: string }>(facts: readonly One[]): One[] =>
  facts.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.key < b.key ? -1 : 1))

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "2019-07" as "July 2019"; whatever else it says, as it says it. */
export function sayFact(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]
  return year && name ? `${day ? `${Number(day)} ` : ''}${name} ${year}` : value
}
