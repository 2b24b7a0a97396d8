import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { EXPECTED } from './expected.ts'
import { score, sourceOf } from './score.ts'

const results = EXPECTED.map(expected => ({ expected, result: score(expected) }))
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

// what is markup in these sources and no word: tags, Word's anchors, link targets that say nothing new
const withoutMarkup = (source: string): string =>
  source
    .replace(/\[(?:bookmark|image):[^\]\n]*\]/g, '')
    .replace(/<\/?(?:ul|li|p|b)\b[^<>]*>/g, ' ')
    .replace(/\[([^[\]\n]*)\]\(([^()\s]*)\)/g, (_, label: string, target: string) =>
      target.startsWith('#') ||
      target.replace(/^(?:https?:\/\/|mailto:)|\/$/g, '').toLowerCase() ===
        label.replace(/\/$/, '').toLowerCase()
        ? label
        : `${label} ${target}`,
    )

for (const { expected, result } of results) {
  const { seed } = expected
  const { document, clauses, figures, suggestions } = result

  test(`${seed}: every word of the source stands in the passages, in order, once`, () => {
    const read = document.passages
      .map(({ kind, marker, text }) => (kind === 'heading' ? text : `${marker ?? ''} ${text}`))
      .join(' ')
    assert.deepEqual(words(read), words(withoutMarkup(sourceOf(seed))))
  })

  test(`${seed}: title, school, dates, approver and review are found or truly absent`, () => {
    assert.deepEqual(result.wrongFacts, [])
    assert.deepEqual(result.holders, expected.holders)
  })

  test(`${seed}: at least 95 % of the figures are found, none about the wrong system or people`, () => {
    const found = expected.figures.length - result.missedFigures.length
    assert.ok(found / expected.figures.length >= 0.95, result.missedFigures.join('\n'))
    assert.deepEqual(result.wrongFigures, [])
    assert.deepEqual(result.extraFigures, [])
  })

  test(`${seed}: recall of suggestions is at least 0.8`, () => {
    assert.ok(result.right / expected.suggestions.length >= 0.8, result.missed.join('\n'))
  })

  test(`${seed}: precision of suggestions is at least 0.9`, () => {
    assert.ok(result.right / (result.right + result.wrong.length) >= 0.9, result.wrong.join('\n'))
  })

  test(`${seed}: every span is the words it says, and every reference is its own`, () => {
    const textOf = (passage: number): string => document.passages[passage - 1]?.text ?? ''
    for (const each of clauses) assert.equal(textOf(each.passage).slice(each.start, each.end), each.text)
    for (const each of figures) assert.equal(textOf(each.passage).slice(each.start, each.end), each.words)
    for (const each of suggestions) {
      assert.equal(textOf(clauses[each.clause - 1]?.passage ?? 0).slice(each.start, each.end), each.words)
    }
    assert.equal(new Set(clauses.map(({ reference }) => reference)).size, clauses.length)
  })

  test(`${seed}: contents and remarks hold no clause`, () => {
    const apart = new Set(
      document.passages.filter(({ contents, note }) => contents || note).map(({ order }) => order),
    )
    assert.deepEqual(
      clauses.filter(({ passage }) => apart.has(passage)),
      [],
    )
  })
}

test('against the register alone precision of suggestions is at least 0.9 and recall at least 0.92', () => {
  const bound = results.reduce((sum, { result }) => sum + result.bound, 0)
  const made = results.reduce((sum, { result }) => sum + result.suggestions.length, 0)
  const rows = EXPECTED.flatMap(({ suggestions }) => suggestions).filter(([, , , row]) => row !== 'own')
  assert.ok(bound / made >= 0.9, `${bound} of ${made}`)
  assert.ok(bound / rows.length >= 0.92, `${bound} of ${rows.length}`)
})

test('an aim, a risk, a question or a label is never read as asking something of software', () => {
  for (const { result } of results) {
    for (const { clause } of result.suggestions) {
      const { text, leadIn } = result.clauses[clause - 1] ?? { text: '', leadIn: '' }
      assert.doesNotMatch(
        `${leadIn ?? ''} ${text}`,
        /purpose of this policy|policy aims to|areas of risk|own risk|\?$/,
      )
    }
  }
})

test('the sixty days for the MIS are a rule about the MIS, and the ten idle minutes one about Watchword', () => {
  const all = results.flatMap(({ result }) => result.suggestions)
  assert.deepEqual(
    all
      .filter(({ control }) => control === 'access.password-age')
      .map(({ system, parameters }) => [system, parameters]),
    [
      ['mis', { whenPrompted: true }],
      ['mis', { days: 60 }],
    ],
  )
  const lock = all.filter(({ parameters }) => 'minutes' in parameters)
  assert.deepEqual(
    lock.map(({ system, parameters }) => [system, parameters]),
    [['watchword', { minutes: 10 }]],
  )
})

test('no rule of the reader names a school, a borough, a person or a row of the register', () => {
  const folder = new URL('../../src/modules/policies/reading/', import.meta.url)
  const named =
    /ashover|redbridge|reedham|allington|banks|stephen|kent\b|london|lgfl|lancashire|hollis|prentice|sadiq|helen marsh|\b(?:RB|RD|AL|BS|AS)-\d/i
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    if (!file.endsWith('.test.ts')) assert.doesNotMatch(text, named, file)
    assert.ok(text.split('\n').length <= 200, `${file} is long`)
  }
})
