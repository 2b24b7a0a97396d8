import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asCtf } from '../../../../test/roll/as-ctf.ts'
import {
  type Dialect,
  DIALECTS,
  asCsv,
  cellsOf,
  csvText,
  encoded,
  fitsWindows,
} from '../../../../test/roll/as-csv.ts'
import { asKnown } from '../../../../test/roll/cast.ts'
import { dice } from '../../../../test/roll/dice.ts'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { compareRoll } from './compare.ts'
import { type ReadRoll, readRoll } from './read-roll.ts'
import type { RollRow, SpeaksOf } from './roll-row.ts'

const RULES = { today: '2026-11-22', maxBytes: 40_000_000 }
type Rows = { rows: readonly RollRow[]; speaksOf: SpeaksOf }

const read = (bytes: Uint8Array): Rows => {
  const rows = (found: ReadRoll): Rows => {
    if (found.is === 'list' || found.is === 'transfer-file') return found
    if (found.is === 'refused') throw found.refusals[0]
    assert.deepEqual(found.problems, [])
    // the guess is confirmed as it stands, and remembered
    const { mapping } = found
    return rows(
      readRoll(
        { name: 'roll', bytes },
        { ...RULES, mappingFor: print => (print === mapping.fingerprint ? mapping : null) },
      ),
    )
  }
  return rows(readRoll({ name: 'roll', bytes }, RULES))
}
const said = (rows: readonly RollRow[]): RollRow[] =>
  rows
    .map(row => ({ ...row, line: 0 }))
    .toSorted((a, b) => ((a.upn ?? a.email ?? '') < (b.upn ?? b.email ?? '') ? -1 : 1))
const written = (dialect: Dialect, seed: number): RollRow[] =>
  makeRoll({ pupils: 50, seed }).filter(row => dialect.encoding !== 'windows-1252' || fitsWindows(row))
const named = ({ delimiter, encoding, eol, dates }: Dialect): string =>
  JSON.stringify([delimiter, encoding, eol, dates])

for (const dialect of DIALECTS)
  test(`a roll comes back from ${named(dialect)} as it was, whatever the order of lines and columns`, () => {
    for (const seed of [1, 2, 3]) {
      const rows = written(dialect, seed)
      assert.deepEqual(said(read(asCsv(rows, dialect)).rows), said(rows))
      const roll = dice(seed)
      const [head = [], ...body] = cellsOf(rows, dialect)
      const order = roll.shuffled(head.map((_, at) => at))
      const cells = [head, ...roll.shuffled(body)].map(row => order.map(at => row[at] ?? ''))
      assert.deepEqual(said(read(encoded(csvText(cells, dialect), dialect.encoding)).rows), said(rows))
    }
  })

test('staff come back from every dialect', () => {
  const rows = makeRoll({ pupils: 0, staff: 40, seed: 5 }).filter(fitsWindows)
  for (const dialect of DIALECTS) assert.deepEqual(said(read(asCsv(rows, dialect)).rows), said(rows))
})

test('a roll compared with itself gives nothing, from any dialect and from a transfer file', () => {
  for (const dialect of DIALECTS) {
    const { rows, speaksOf } = read(asCsv(written(dialect, 9), dialect))
    const preview = compareRoll(rows, asKnown(rows), { speaksOf, isWholeRoll: true })
    assert.deepEqual(
      [preview.new, preview.changed, preview.left, preview.undecided, preview.suspicious],
      [[], [], [], [], []],
    )
  }
  const rows = makeRoll({ pupils: 50, seed: 9 })
  const ctf = read(Buffer.from(asCtf(rows)))
  const preview = compareRoll(ctf.rows, asKnown(rows), { speaksOf: ctf.speaksOf, isWholeRoll: true })
  assert.deepEqual([preview.new, preview.changed, preview.left, preview.undecided], [[], [], [], []])
})

test('10,000 pupils are read and compared, and a tenth of them changed', () => {
  const made = makeRoll({ pupils: 10_000, seed: 4 })
  const { rows, speaksOf } = read(asCsv(made, DIALECTS[0] as Dialect))
  assert.equal(rows.length, 10_000)
  const known = asKnown(rows).map((one, at) => (at % 10 === 0 ? { ...one, className: 'old' } : one))
  const preview = compareRoll(rows, known.slice(0, -50), { speaksOf, isWholeRoll: true })
  assert.deepEqual([preview.new.length, preview.changed.length, preview.left.length], [50, 995, 0])
  assert.equal(read(Buffer.from(asCtf(made))).rows.length, 10_000)
})
