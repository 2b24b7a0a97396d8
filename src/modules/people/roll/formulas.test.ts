import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvLine, formulaIn, neutralised } from './formulas.ts'

const RUN = [
  ...['=1+1', '=HYPERLINK("http://x.example","click")', '  =1+1', '\u200b=1+1', '="0123"', '＝1+1'],
  ...['@SUM(A1)', '@mary', '＠x'],
  ...['+cmd|', "+cmd|' /C calc'!A0", '+1+2', '+SUM(A1:A9)', '+44 7700 900123+A1', '+A1', '+'],
  ...[
    '-2+3',
    '-2-3',
    '-1*A1',
    "-cmd|' /C calc'!A0",
    '-SUM(A1)',
    '-A1',
    '-A1+B2',
    '-$B$2*3',
    '-+1',
    '--2+3',
    '-x!y',
  ],
  ...['\t=1', '\tx', '\rx', '\r\n=1'],
]
const DATA = [
  ...[
    '+44 7700 900123',
    '+447700900123',
    '+44 (0)20 7946 0000',
    '+44-7700-900123',
    "+44 7700 900123 (Mum's work)",
  ],
  ...[
    '-',
    '--',
    '–',
    '- ',
    '-Smith',
    "-O'Neil",
    '- Flat 2, The High Street',
    '-Smith-Jones',
    '-5',
    '-A la Porte',
  ],
  ...[
    "O'Brien",
    '’Tisha',
    'Ann-Marie',
    'a=b',
    'x@y.example',
    '07700 900123',
    '',
    ' ',
    "'=1+1",
    'Year 7',
    '1+1',
    'M&S',
    'Ñ',
  ],
]

for (const cell of RUN)
  test(`a spreadsheet would run ${JSON.stringify(cell)}`, () => {
    assert.equal(typeof formulaIn(cell), 'string')
    assert.equal(formulaIn(neutralised(cell)), null)
    assert.match(neutralised(cell), /^'/)
  })

for (const cell of DATA)
  test(`${JSON.stringify(cell)} is data`, () => {
    assert.equal(formulaIn(cell), null)
  })

test('a phone number is written as it is, and what a spreadsheet might run as text', () => {
  assert.equal(
    csvLine(['+44 7700 900123', 'x, y', 'say "no"', '=1+1', '-Smith', '-']),
    '+44 7700 900123,"x, y","say ""no""",\'=1+1,\'-Smith,-',
  )
})

test('a long cell is looked at in no time', () => {
  for (const start of ['-', '+44 7', '-(', '-1', '+1('])
    assert.ok(['string', 'object'].includes(typeof formulaIn(start + '1 '.repeat(200_000))))
})
