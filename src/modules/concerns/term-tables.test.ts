import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../words/ids.ts'
import { OPEN_PARTS, termNumbers } from './term-tables.ts'

const PLACES = ['Playground', 'Not said', 'Another', 'Playground', 'A place that is offered no more', '']
const CHARACTERISTICS = ['race', 'religion', 'of a list that is gone', null]

test('whatever a policy calls its places, and whatever is offered no more, each concern stands in one row, and the rows add up', () => {
  const facts = Array.from({ length: 240 }, (_, n) => ({
    ...{ concernId: newId(), reportedAt: Temporal.Instant.from('2026-11-02T09:00:00Z'), openedAt: null },
    more: { place: PLACES[n % PLACES.length] ?? '' },
    ...{ risks: [], isOtherRisk: false, choice: 'support' as const },
    children: [{ personId: newId(), yearGroup: '4', bornOn: null }],
    characteristic: CHARACTERISTICS[n % CHARACTERISTICS.length] ?? null,
  }))
  const { total, tables } = termNumbers(
    facts,
    new Set(OPEN_PARTS),
    { risks: [], years: ['Year 4'], places: PLACES.slice(0, 4), devices: [] },
    Temporal.PlainDate.from('2026-12-21'),
  )
  assert.equal(total, 240)
  for (const { part, rows } of tables) {
    const names = rows.map(({ label }) => label)
    assert.deepEqual(names, [...new Set(names)], part)
    if (!['place', 'characteristic'].includes(part)) continue
    const hidden = rows.filter(({ count }) => count === null)
    const shown = rows.reduce((sum, { count }) => sum + (count ?? 0), 0)
    assert.ok(shown <= 240, `${part} counts one twice`)
    if (!hidden.length) assert.equal(shown, 240, part)
  }
  const place = tables.find(({ part }) => part === 'place')?.rows ?? []
  assert.deepEqual(
    place.map(({ label, count }) => [label, count]),
    [
      ['Not said', 80],
      ['Another', 80],
      ['Playground', 80],
    ],
  )
})
