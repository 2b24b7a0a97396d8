import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LEAST, shownTotal, suppress } from './suppress.ts'

const NAMES = ['a', 'b', 'c', 'd']

/** All tables of so many cells with counts up to `most`. */
function* tables(cells: number, most: number): Generator<number[]> {
  if (!cells) return yield []
  for (const rest of tables(cells - 1, most)) for (let n = 0; n <= most; n++) yield [...rest, n]
}

const published = (counts: readonly number[]) =>
  suppress(counts.map((count, n) => ({ label: NAMES[n] ?? '', count, children: count })))
const sumOf = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)

for (const { cells, most } of [
  { cells: 2, most: 40 },
  { cells: 3, most: 36 },
  { cells: 4, most: 24 },
])
  test(`of every table of ${cells} cells nobody who reads it, knows its total and knows the rule can say what a hidden cell is`, () => {
    // What is read, against every table that would be read so: the strongest reader there is.
    const readings = new Map<string, number[][]>()
    for (const counts of tables(cells, most)) {
      const total = sumOf(counts)
      if (shownTotal({ count: total, children: total }) === null || total > most) continue
      const reading = JSON.stringify([total, published(counts).map(({ count }) => count)])
      readings.set(reading, [...(readings.get(reading) ?? []), counts])
    }
    for (const [reading, worlds] of readings) {
      const [, shown] = JSON.parse(reading) as [number, (number | null)[]]
      shown.forEach((count, n) => {
        const could = new Set(worlds.map(counts => counts[n] ?? 0))
        if (count !== null) return assert.ok(count >= LEAST && could.size === 1, reading)
        assert.ok(could.size >= LEAST, `${reading}: cell ${n} can only be ${[...could].join()}`)
        const small = [...could].filter(one => one < LEAST).length
        assert.ok(
          small === 0 || small === LEAST,
          `${reading}: of what is small each size is possible, none too`,
        )
      })
    }
  })

test('many concerns about few children are as small as few concerns', () => {
  const cells = [
    { label: 'Year 4', count: 30, children: 20 },
    { label: 'Year 5', count: 12, children: 2 },
    { label: 'Year 6', count: 20, children: 15 },
  ]
  assert.deepEqual(
    suppress(cells).map(({ count }) => count),
    [null, null, 20],
  )
  assert.equal(shownTotal({ count: 9, children: 3 }), null)
})

test('a table in which nothing is small is shown whole', () => {
  assert.deepEqual(
    published([5, 7, 40]).map(({ count }) => count),
    [5, 7, 40],
  )
})

test('a concern that moves from one small cell to another changes nothing of what is read', () => {
  for (const counts of tables(4, 11))
    counts.forEach((from, a) =>
      counts.forEach((into, b) => {
        if (a === b || from < 1 || from >= LEAST || into >= LEAST - 1) return
        const moved = counts.with(a, from - 1).with(b, into + 1)
        assert.deepEqual(published(moved), published(counts), `${counts.join()} and ${moved.join()}`)
      }),
    )
})
