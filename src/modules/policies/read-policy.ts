import type { AnyControl } from '../../platform/controls/control.ts'
import { findClauses, type ReadClause } from './reading/find-clauses.ts'
import { type Fact, findFacts } from './reading/find-facts.ts'
import { type Figure, findFigures } from './reading/find-figures.ts'
import type { Passage } from './reading/passage.ts'
import { readText } from './reading/read-text.ts'
import { RECOGNISERS } from './reading/recognisers.ts'
import { type Recogniser, suggest, type Suggestion } from './reading/suggest.ts'

export type PolicyReading = {
  passages: readonly Passage[]
  clauses: readonly ReadClause[]
  figures: readonly Figure[]
  facts: readonly Fact[]
  suggestions: readonly Suggestion[]
}

/** What the modules of this house say a policy may ask for, and what other rooms will: both are shown. */
export function vocabularyOf(controls: readonly AnyControl[]): Recogniser[] {
  const known = new Set(RECOGNISERS.map(({ control }) => control))
  const declared = controls
    .filter(({ name, says }) => !known.has(name) && says.length > 0)
    .map(({ name, says }): Recogniser => ({ control: name, says }))
  return [...RECOGNISERS, ...declared]
}

/** Text in; passages, clauses, figures, facts and suggestions out. Pure, and slow enough to stay outside a transaction. */
export function readPolicy(text: string, controls: readonly AnyControl[]): PolicyReading {
  const document = readText(text)
  const clauses = findClauses(document)
  return {
    passages: document.passages,
    clauses,
    figures: findFigures(document, clauses),
    facts: findFacts(document),
    suggestions: suggest(clauses, document, vocabularyOf(controls)),
  }
}
