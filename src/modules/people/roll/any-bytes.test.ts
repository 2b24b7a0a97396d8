import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DIALECTS, csvText, encoded } from '../../../../test/roll/as-csv.ts'
import { type Dice, dice } from '../../../../test/roll/dice.ts'
import { decode } from './decode.ts'
import { formulaIn } from './formulas.ts'
import { readCsv } from './read-csv.ts'
import { readRoll } from './read-roll.ts'

const RULES = { today: '2026-11-22', maxBytes: 40_000_000 }

const SIGNS = [...Array.from('ab,;\t"\n\r \'-+=@|é’łŁß李١\u0301\u{1f600}'), '\r\n', '""', 'Ann']
const anyCell = (roll: Dice): string => Array.from({ length: roll.below(8) }, () => roll.one(SIGNS)).join('')

test('any cells that are no formulas come back from every delimiter, line end and encoding, with their lines', () => {
  const roll = dice(20_261_122)
  for (let run = 0; run < 400; run++) {
    const width = 2 + roll.below(4)
    const cells = Array.from({ length: 1 + roll.below(6) }, () =>
      ['x', ...Array.from({ length: width - 2 }, () => anyCell(roll)), 'y'].map(cell =>
        formulaIn(cell) === null ? cell : 'z',
      ),
    )
    const dialect = {
      ...roll.one(DIALECTS.filter(({ encoding }) => encoding !== 'windows-1252')),
      quotes: 'all' as const,
    }
    const head = Array.from({ length: width }, (_, at) => `Name ${at}`)
    const found = readCsv(decode(encoded(csvText([head, ...cells], dialect), dialect.encoding), RULES), {
      hasHeader: true,
    })
    assert.ok('table' in found, 'refusals' in found ? found.refusals.join() : '')
    assert.deepEqual(
      found.table.rows.map(row => row.cells),
      cells,
    )
    let line = 2
    for (const [at, row] of found.table.rows.entries()) {
      assert.equal(row.line, line)
      line += 1 + (cells[at]?.join('|').match(/\r\n|\r|\n/g)?.length ?? 0)
    }
  }
})

test('bytes thrown together are read or refused, never a fault', () => {
  const roll = dice(7)
  const parts = [
    'Surname',
    ',',
    '"',
    '\n',
    '\r\n',
    'UPN',
    '<CTfile>',
    '<CTFpupilData>',
    '<Pupil>',
    '</Pupil>',
    '<!--',
    '&',
    '\ufeff',
    'é',
    ';',
    '=1',
    '\0',
    '1/9/2015',
  ]
  for (let run = 0; run < 3000; run++) {
    const bytes = Buffer.concat(
      Array.from({ length: roll.below(30) }, () =>
        roll.chance(0.05) ? Buffer.from([roll.below(256)]) : Buffer.from(roll.one(parts)),
      ),
    )
    assert.ok(['refused', 'to-map', 'transfer-file'].includes(readRoll({ name: 'x', bytes }, RULES).is))
  }
})
