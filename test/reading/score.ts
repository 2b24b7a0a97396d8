import { readFileSync } from 'node:fs'
import { findClauses } from '../../src/modules/policies/reading/find-clauses.ts'
import { findFacts } from '../../src/modules/policies/reading/find-facts.ts'
import { findFigures } from '../../src/modules/policies/reading/find-figures.ts'
import { readText } from '../../src/modules/policies/reading/read-text.ts'
import { VOCABULARY } from './vocabulary.ts'
import { suggest } from '../../src/modules/policies/reading/suggest.ts'
import type { Expected } from './expected.ts'

export const sourceOf = (seed: string): string =>
  readFileSync(new URL(`../seeds/${seed}.txt`, import.meta.url), 'utf8')

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const holds = (found: Record<string, unknown>, asked: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(asked).every(([key, value]) => same(found[key], value))

/** What the reader made of a text, beside what a person read in it. */
export const score = (expected: Expected, source = sourceOf(expected.seed)) => {
  const document = readText(source)
  const clauses = findClauses(document)
  const textOf = (order: number): string => clauses[order - 1]?.text ?? ''

  const facts = findFacts(document)
  const wrongFacts = Object.entries(expected.facts).flatMap(([kind, value]) => {
    const best = facts.find(fact => fact.kind === kind && (!fact.found || fact.best))
    const said = best?.found ? best.value : null
    return said === value ? [] : [`${kind}: ${String(said)} instead of ${String(value)}`]
  })
  const holders = facts.flatMap(fact =>
    fact.found && fact.kind === 'post-holder' ? [[fact.duty ?? '', fact.value]] : [],
  )

  const figures = findFigures(document, clauses)
  const taken = new Set<number>()
  const missedFigures: string[] = []
  const wrongFigures: string[] = []
  for (const [at, words, value, unit, system, audience] of expected.figures) {
    const i = figures.findIndex(
      (each, n) =>
        !taken.has(n) &&
        each.words === words &&
        same(each.value, value) &&
        each.unit === unit &&
        textOf(each.clause).includes(at),
    )
    const figure = figures[i]
    if (!figure) {
      missedFigures.push(`${words} (${at})`)
      continue
    }
    taken.add(i)
    if (figure.system !== system) wrongFigures.push(`${words} (${at}): about ${figure.system}, not ${system}`)
    if (!same(figure.audience.toSorted(), audience.toSorted())) {
      wrongFigures.push(
        `${words} (${at}): binds ${figure.audience.join(', ') || 'nobody named'}, not ${audience.join(', ') || 'nobody named'}`,
      )
    }
  }
  const extraFigures = figures
    .filter((_, n) => !taken.has(n))
    .map(each => `${each.words} (${textOf(each.clause).slice(0, 60)})`)

  const suggestions = suggest(clauses, document, VOCABULARY)
  const used = new Set<number>()
  const missed: string[] = []
  let bound = 0
  for (const [control, at, parameters, row] of expected.suggestions) {
    const i = suggestions.findIndex(
      (each, n) =>
        !used.has(n) &&
        each.control === control &&
        textOf(each.clause).includes(at) &&
        holds(each.parameters, parameters),
    )
    if (i < 0) missed.push(`${control} ${row} (${at})`)
    else {
      used.add(i)
      if (row !== 'own') bound += 1
    }
  }
  const wrong = suggestions
    .filter((_, n) => !used.has(n))
    .map(each => `${each.control} ${JSON.stringify(each.parameters)} (${textOf(each.clause).slice(0, 80)})`)

  return {
    document,
    clauses,
    facts,
    holders,
    figures,
    suggestions,
    wrongFacts,
    missedFigures,
    wrongFigures,
    extraFigures,
    missed,
    wrong,
    right: used.size,
    /** those of them that rest on a row of the register */
    bound,
  }
}
