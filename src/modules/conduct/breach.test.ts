import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countedByTerm } from './breach.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const TERMS = [
  { name: 'Spring 2026', from: day('2026-01-01'), to: day('2026-03-31') },
  { name: 'Summer 2026', from: day('2026-04-01'), to: day('2026-08-31') },
  { name: 'Autumn 2026', from: day('2026-09-01'), to: day('2026-12-31') },
]

test('each rule is counted in each class, term by term: the newest term and what is broken most stand first, and a term without any is left out', () => {
  const of = (line: string | null, className: string | null, happenedOn: string, n = 1) => ({
    ...{ line, className, happenedOn: day(happenedOn), n },
  })
  const found = countedByTerm(
    [
      of('I ask first', 'Heron', '2026-09-01'),
      of('I ask first', 'Osprey', '2026-12-31', 2),
      of('I ask first', 'Osprey', '2026-10-05'),
      of(null, null, '2026-10-05', 2),
      of('I ask first', 'Heron', '2026-03-31'),
    ],
    TERMS,
  )
  assert.deepEqual(found, [
    {
      term: 'Autumn 2026',
      counts: [
        { line: 'I ask first', className: 'Osprey', n: 3 },
        { line: null, className: null, n: 2 },
        { line: 'I ask first', className: 'Heron', n: 1 },
      ],
    },
    { term: 'Spring 2026', counts: [{ line: 'I ask first', className: 'Heron', n: 1 }] },
  ])
})
