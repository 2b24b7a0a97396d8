import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from '../../src/modules/policies/reading/find-clauses.ts'
import { findFacts } from '../../src/modules/policies/reading/find-facts.ts'
import { findFigures } from '../../src/modules/policies/reading/find-figures.ts'
import { readText } from '../../src/modules/policies/reading/read-text.ts'
import { VOCABULARY } from './vocabulary.ts'
import { suggest } from '../../src/modules/policies/reading/suggest.ts'
import { sourceOf } from './score.ts'
import { processorTime } from '../processor-time.ts'

const whole = (source: string): number => {
  const document = readText(source)
  const clauses = findClauses(document)
  findFacts(document)
  findFigures(document, clauses)
  suggest(clauses, document, VOCABULARY)
  return clauses.length
}

const took = (source: string): number => {
  const from = processorTime()
  whole(source)
  return processorTime() - from
}

/** mulberry32: the same run every time */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

test('random bytes, and documents cut and shuffled at random, never throw', () => {
  const roll = dice(20_261_122)
  const pieces = [
    '<ul>',
    '</ul>',
    '<li>',
    '\t',
    '\n',
    '\r\n',
    '- ',
    '1. ',
    '•',
    '|',
    '# ',
    '**',
    '[a](b)',
    '(',
    ')',
    '"',
    '…',
    '. ',
    '; ',
    ': ',
    'must ',
    'sign ',
    'every 60 days ',
    'MIS ',
    'Contents\n',
    '\u0000',
    '\uFEFF',
    '\ud800',
    '£',
    '&#99999999;',
    '&amp;',
  ]
  for (let run = 0; run < 150; run += 1) {
    const bytes = Array.from({ length: 400 }, () => String.fromCharCode(Math.floor(roll() * 0x3000)))
    whole(bytes.join(''))
    whole(Array.from({ length: 200 }, () => pieces[Math.floor(roll() * pieces.length)]).join(''))
  }
  const text = sourceOf('ashover')
  for (let run = 0; run < 25; run += 1) {
    const at = Math.floor(roll() * text.length)
    whole(text.slice(at, at + 3000) + text.slice(0, Math.floor(roll() * 2000)))
  }
})

const HUGE: Readonly<Record<string, (size: number) => string>> = {
  'one line of words': size => 'staff must sign and lock passwords every year '.repeat(size / 46),
  'one line of sentences': size =>
    'Staff must sign. Passwords change e.g. every 60 days; Mrs. A. '.repeat(size / 62),
  'one letter': size => 'a'.repeat(size),
  'capitals and names': size => 'Anna Bell School of the '.repeat(size / 24),
  digits: size => '1,234.5/6-7 '.repeat(size / 12),
  spaces: size => `a${' '.repeat(size)}b`,
  'open brackets': size => '(['.repeat(size / 2),
  'open tags': size => '<ul><li '.repeat(size / 8),
  'cells of lists': size => 'a\t<ul>\n'.repeat(size / 7),
  tabs: size => '\ta'.repeat(size / 2),
  'nested lists': size =>
    Array.from({ length: size / 60 }, (_, i) => `${' '.repeat(i % 50)}- item to sign`).join('\n'),
  'headings alone': size => 'Heading Line\n\n'.repeat(size / 14),
  'dots and dashes': size => '....-----____ '.repeat(size / 14),
  'contents without end': size => `Contents\n${'1. Aims\n'.repeat(size / 8)}`,
  emphasis: size => '*_ **a** '.repeat(size / 9),
}

// here every few letters are a clause of their own: more than the longest of the five seeds
const MANY = new Set([
  'tabs',
  'cells of lists',
  'nested lists',
  'headings alone',
  'contents without end',
  'one line of sentences',
])

for (const [name, make] of Object.entries(HUGE)) {
  const size = MANY.has(name) ? 80_000 : 1_000_000
  test(`${size / 1000} KB of ${name} are read in linear time`, () => {
    took(make(8_000))
    const small = took(make(size / 8))
    const large = took(make(size))
    // eight times the text: linear is 8, quadratic 64; the constant absorbs a busy machine
    assert.ok(large < Math.max(small, 25) * 24, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`)
  })
}
