import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from '../../src/modules/policies/reading/find-clauses.ts'
import { findFacts } from '../../src/modules/policies/reading/find-facts.ts'
import { findFigures } from '../../src/modules/policies/reading/find-figures.ts'
import { readText } from '../../src/modules/policies/reading/read-text.ts'
import { VOCABULARY } from './vocabulary.ts'
import { suggest } from '../../src/modules/policies/reading/suggest.ts'
import { CONTRADICTING, FOUR_AGREEMENTS, UNNUMBERED } from './invented.ts'

const read = (source: string) => {
  const document = readText(source)
  const clauses = findClauses(document)
  const facts = findFacts(document)
  return {
    document,
    clauses,
    best: (kind: string) =>
      facts.filter(fact => fact.kind === kind).flatMap(fact => (fact.found && fact.best ? [fact.value] : [])),
    figures: findFigures(document, clauses).map(({ words, system, audience }) => [
      words,
      system,
      audience.join(),
    ]),
    asked: (control: string) =>
      suggest(clauses, document, VOCABULARY)
        .filter(each => each.control === control)
        .map(({ parameters, system }) => [parameters, system]),
  }
}

test('a table that contradicts its text: both figures stand, each with its system, and blank fields stay blank', () => {
  const { document, best, asked, clauses } = read(CONTRADICTING)
  assert.deepEqual(best('school'), ['Hazelmere Junior School'])
  assert.deepEqual(best('title'), ['Online Safety and Acceptable Use Policy'])
  for (const kind of ['approved-on', 'approved-by', 'minute-number', 'review-due'])
    assert.deepEqual(best(kind), [], kind)
  assert.deepEqual(best('version'), ['3.2'])
  assert.deepEqual(
    document.passages.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])),
    [
      'Hazelmere Junior School',
      'Online Safety and Acceptable Use Policy',
      '1. Purpose',
      '2. Roles',
      '3. Passwords',
      '4. Records',
    ],
  )
  assert.deepEqual(asked('access.password-length'), [
    [{ characters: 12 }, 'watchword'],
    [{ characters: 8 }, 'watchword'],
    [{ characters: 10 }, 'mis'],
  ])
  assert.deepEqual(asked('access.idle-lock'), [
    [{ minutes: 15 }, 'watchword'],
    [{ minutes: 5 }, 'watchword'],
  ])
  assert.deepEqual(asked('access.password-age'), [
    [{ days: 90 }, 'mis'],
    [{ days: 90 }, 'email'],
  ])
  assert.deepEqual(asked('access.lock-out'), [[{ failures: 5 }, 'watchword']])
  assert.equal(clauses.find(({ text }) => text.startsWith('Screens lock'))?.reference, '3.2')
})

test('four agreements in one file: each binds its own people', () => {
  const { best, asked, figures } = read(FOUR_AGREEMENTS)
  assert.deepEqual(best('approved-on'), ['2025-03-14'])
  assert.deepEqual(best('approved-by'), ['Full Governing Body'])
  assert.deepEqual(best('minute-number'), ['25/031'])
  assert.deepEqual(best('post-holder'), ['Ms Tamsin Wray'])
  assert.deepEqual(
    asked('agreements.signed-before-access').map(([parameters]) => parameters),
    [
      { audience: ['staff'], before: 'first-use' },
      { audience: ['governor', 'volunteer'] },
      { audience: ['parent'] },
    ],
  )
  assert.equal(asked('agreements.renewed-each').length, 2)
  assert.equal(asked('agreements.signed-on-behalf').length, 1)
  assert.deepEqual(figures.at(-1), ['straight away', 'watchword', 'pupil'])
})

test('no numbers and no marked headings: other systems keep their rules and remarks stay out', () => {
  const { best, asked, figures, document } = read(UNNUMBERED)
  assert.deepEqual(best('school'), ['Oaklea Infants and Nursery'])
  assert.deepEqual(best('review-due'), ['2027 autumn'])
  assert.deepEqual(best('approved-on'), [])
  assert.deepEqual(asked('access.password-length'), [[{ characters: 10 }, 'mis']])
  assert.deepEqual(asked('access.password-age'), [[{ days: 45 }, 'mis']])
  assert.deepEqual(asked('access.idle-lock'), [[{ minutes: 20 }, 'laptops']])
  assert.deepEqual(
    asked('agreements.signed-before-access').map(([parameters]) => parameters),
    [{ audience: ['parent'] }],
  )
  assert.ok(!figures.some(([words]) => words?.startsWith('60')))
  assert.equal(document.passages.filter(({ note }) => note).length, 1)
})
