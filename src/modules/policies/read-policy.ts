import type { AnyControl } from '../../platform/controls/control.ts'
import { findClauses, type ReadClause } from './reading/find-clauses.ts'
import { type Fact, findFacts } from './reading/find-facts.ts'
import { type Figure, findFigures } from './reading/find-figures.ts'
import type { Passage } from './reading/passage.ts'
import { readText } from './reading/read-text.ts'
import { type Recogniser, suggest, type Suggestion } from './reading/suggest.ts'

export type PolicyReading = {
  passages: readonly Passage[]
  clauses: readonly ReadClause[]
  figures: readonly Figure[]
  facts: readonly Fact[]
  suggestions: readonly Suggestion[]
}

/** What the modules of this house say that a policy may ask of them. */
export const vocabularyOf = (controls: readonly AnyControl[]): Recogniser[] =>
  controls.map(({ name, says, speaksOf }) => ({ control: name, says, speaksOf }))

/** More than any school's policy has: the longest of those we measured has some 500. */
const MOST_PASSAGES = 5_000

/**
 * Text in; passages, clauses, figures, facts and suggestions out. Pure, and slow enough to stay outside a
 * transaction: half a second for a long policy.
 * @returns a sentence, where this is no policy but something far longer.
 */
export function readPolicy(
  text: string,
  controls: readonly AnyControl[],
): PolicyReading | { refused: string } {
  const document = readText(text)
  if (document.passages.length > MOST_PASSAGES) {
    return {
      refused: `This has ${document.passages.length} paragraphs and table cells, more than a policy has. Bring only the policy itself`,
    }
  }
  const clauses = findClauses(document)
  return {
    passages: document.passages,
    clauses,
    figures: findFigures(document, clauses),
    facts: findFacts(document),
    suggestions: suggest(clauses, document, vocabularyOf(controls)),
  }
}
