import type { Aside } from '../../platform/aside.ts'
import type { AnyControl } from '../../platform/controls/control.ts'
import { findClauses, type ReadClause } from './reading/find-clauses.ts'
import { type Fact, findFacts } from './reading/find-facts.ts'
import { type Figure, findFigures } from './reading/find-figures.ts'
import type { LeftOut } from './reading/left-out.ts'
import type { Passage } from './reading/passage.ts'
import { type ReadAs, readSource } from './reading/read-source.ts'
import { ReadingRefusal } from './reading/reading-refusal.ts'
import { type Recogniser, suggest, type Suggestion } from './reading/suggest.ts'

export type PolicyReading = {
  readAs: ReadAs
  /** Its words, as they are kept. */
  text: string
  leftOut: LeftOut
  passages: readonly Passage[]
  clauses: readonly ReadClause[]
  figures: readonly Figure[]
  facts: readonly Fact[]
  suggestions: readonly Suggestion[]
}

/** What the modules of this house say that a policy may ask of them. */
export const vocabularyOf = (controls: readonly AnyControl[]): Recogniser[] =>
  controls.map(({ name, says, speaksOf }) => ({ control: name, says, speaksOf }))

/**
 * A file's bytes in; passages, clauses, figures, facts and suggestions out. Pure.
 * @returns a sentence, where this cannot be read as a policy.
 */
export async function readPolicy(
  bytes: Uint8Array,
  controls: readonly AnyControl[],
): Promise<PolicyReading | { refused: string }> {
  try {
    const { readAs, text, document, leftOut } = await readSource(bytes)
    const clauses = findClauses(document)
    return {
      ...{ readAs, text, leftOut, passages: document.passages, clauses },
      figures: findFigures(document, clauses),
      facts: findFacts(document),
      suggestions: suggest(clauses, document, vocabularyOf(controls)),
    }
  } catch (error) {
    if (error instanceof ReadingRefusal) return { refused: error.message }
    throw error
  }
}

/** A long policy takes a second, and a file made to do harm would take for ever. */
export const readingOfPolicy: Aside<Uint8Array, PolicyReading | { refused: string }> = {
  name: 'policies.read-policy',
  seconds: 30,
  run: readPolicy,
}
