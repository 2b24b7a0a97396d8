import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from '../../src/modules/policies/reading/find-clauses.ts'
import { readText } from '../../src/modules/policies/reading/read-text.ts'
import { VOCABULARY } from './vocabulary.ts'
import { suggest } from '../../src/modules/policies/reading/suggest.ts'
import { PLAIN_FIGURES, PLAIN_WORDS } from './plain-words.ts'

const suggested = (words: string) => {
  const document = readText(`Rules\n\n${words}\n`)
  return suggest(findClauses(document), document, VOCABULARY)
}
const asked = (words: string): string[] => suggested(words).map(({ control }) => control)

test('plain sentences of other policies are heard, and nothing is heard where nothing is asked', () => {
  for (const [words, control] of PLAIN_WORDS) {
    const found = asked(words)
    if (control === '') assert.deepEqual(found, [], words)
    else assert.ok(found.includes(control), `${words} ${found.join(', ')}`)
  }
})

test('their figures, stages and systems are those of the words', () => {
  for (const [words, control, parameters, system = 'watchword'] of PLAIN_FIGURES) {
    const found = suggested(words).find(each => control === '' || each.control === control)
    if (control === '') assert.equal(found, undefined, words)
    else
      assert.deepEqual(
        [{ ...found?.parameters, ...parameters }, found?.system],
        [found?.parameters, system],
        words,
      )
  }
})
