import assert from 'node:assert/strict'
import { test } from 'node:test'
import { termSpans } from './term-spans.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const shown = (spans: ReturnType<typeof termSpans>) =>
  spans.map(({ name, from, to }) => `${name}: ${from.toString()} to ${to.toString()}`)

test('each day lies in one term, and the holidays after it are of the term before', () => {
  const known = [
    { year: 2026, name: 'Autumn', startsOn: day('2026-09-03') },
    { year: 2026, name: 'Spring', startsOn: day('2027-01-05') },
    { year: 2026, name: 'Summer', startsOn: day('2027-04-12') },
  ]
  assert.deepEqual(shown(termSpans(known, day('2026-11-23'))).slice(-4), [
    'Summer 2026: 2026-04-01 to 2026-09-02',
    'Autumn 2026: 2026-09-03 to 2027-01-04',
    'Spring 2027: 2027-01-05 to 2027-04-11',
    'Summer 2027: 2027-04-12 to 2027-08-31',
  ])
})

test('a school that has given no term dates has ours: from September, January and April', () => {
  assert.deepEqual(shown(termSpans([], day('2026-11-23'))).slice(-3), [
    'Autumn 2026: 2026-09-01 to 2026-12-31',
    'Spring 2027: 2027-01-01 to 2027-03-31',
    'Summer 2027: 2027-04-01 to 2027-08-31',
  ])
})
