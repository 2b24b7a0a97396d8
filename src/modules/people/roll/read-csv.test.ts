import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CsvOptions, type CsvTable, readCsv } from './read-csv.ts'
import type { RollRefusal } from './roll-refusal.ts'

const table = (text: string, options?: CsvOptions): CsvTable => {
  const read = readCsv(text, options)
  if ('refusals' in read) throw new Error(read.refusals.join('\n'))
  return read.table
}
const refusals = (text: string, options?: CsvOptions): readonly RollRefusal[] => {
  const read = readCsv(text, options)
  assert.ok('refusals' in read, 'was read')
  return read.refusals
}
const refused = (text: string, line: number | null, why: RegExp): void => {
  const [first] = refusals(text)
  assert.equal(first?.line, line)
  assert.match(first?.why ?? '', why)
}

for (const [name, sign] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
] as const)
  test(`the ${name} is found by itself`, () => {
    const read = table(
      `Surname${sign}Forename${sign}Year\nKhan${sign}Amina${sign}7\n"Smith, Jr; x"${sign}Jo${sign}8\n`,
    )
    assert.equal(read.delimiter, sign)
    assert.deepEqual(read.rows[1]?.cells, ['Smith, Jr; x', 'Jo', '8'])
  })

test('commas inside cells do not win over the semicolon between them', () => {
  const read = table('Surname;Address;Forename\nKhan;1, High St, Town;Amina\nLee;2, High St, Town;Wei\n')
  assert.equal(read.delimiter, ';')
})

test('Excel’s own first line is believed', () => {
  const read = table('sep=;\r\nSurname;Forename\r\nKhan;A,B,C,D\r\n')
  assert.deepEqual(read.rows, [{ line: 3, cells: ['Khan', 'A,B,C,D'] }])
})

test('a row knows the line on which it begins, whatever it holds', () => {
  const text = 'Surname,Address\r\n\r\nKhan,"1 High St\r\nTown\r\nCounty"\r\n"O""Neil",x\rLee,"a\rb"\nLi,y'
  assert.deepEqual(
    table(text).rows.map(({ line, cells }) => [line, cells[0]]),
    [
      [3, 'Khan'],
      [6, 'O"Neil'],
      [7, 'Lee'],
      [9, 'Li'],
    ],
  )
})

test('a quotation mark inside a plain cell is only a sign', () => {
  assert.deepEqual(table('Surname,Forename\nKhan,James "Jim"\n').rows[0]?.cells, ['Khan', 'James "Jim"'])
})

test('a space before and after a quoted cell is passed over', () => {
  assert.deepEqual(table('Surname,Forename\n"Khan" , "A, B"\n').rows[0]?.cells, ['Khan', 'A, B'])
})

test('a title above the headings and blank lines are passed over, and said', () => {
  const read = table('Pupil list\n\nSurname,Forename\n\nKhan,Amina\n,\n')
  assert.deepEqual(read.headers, ['Surname', 'Forename'])
  assert.deepEqual(read.skipped, [1, 2, 4, 6])
  assert.deepEqual(read.rows, [{ line: 5, cells: ['Khan', 'Amina'] }])
})

test('trailing commas are nobody’s cells', () => {
  const read = table('Surname,Forename,,\nKhan,Amina,,\nLee,Wei,,,,\n')
  assert.deepEqual(read.headers, ['Surname', 'Forename'])
})

test('a list without headings is known by what only a person has', () => {
  const read = table('Khan,Amina,01/09/2015\nLee,Wei,02/09/2015\n')
  assert.equal(read.hasHeader, false)
  assert.deepEqual(read.headers, ['Column 1', 'Column 2', 'Column 3'])
  assert.equal(read.rows[0]?.line, 1)
  assert.equal(table('Khan,Amina\nLee,Wei\n', { hasHeader: true }).headers[0], 'Khan')
})

test('two columns of one name stay two', () => {
  assert.deepEqual(table('Surname,Forename,Surname\nKhan,Amina,Malik\n').headers, [
    'Surname',
    'Forename',
    'Surname',
  ])
})

test('ragged lines are refused, each with its line and its cells', () => {
  const found = refusals('Surname,Forename,Year\nKhan,Amina\nLee,Wei,7,8\nLi,Jo,7\n')
  assert.deepEqual(
    found.map(({ line, why }) => [
      line,
      /has (\d) cells and the first has (\d)/.exec(why)?.slice(1).join('/'),
    ]),
    [
      [2, '2/3'],
      [3, '4/3'],
    ],
  )
})

test('a formula is refused with its line and cell, and a phone number is not', () => {
  const [only, ...more] = refusals(
    'Surname,Phone\nKhan,+44 7700 900123\n-Smith,-\nLee,"=cmd|\'/C calc\'!A0"\n',
  )
  assert.equal(more.length, 0)
  assert.equal(only?.line, 4)
  assert.match(only?.why ?? '', /^Cell 2, ‘=cmd.*’, begins with =.*Take it out\.$/)
})

test('a formula in a heading is refused too', () => {
  refused('Surname,=1+1\nKhan,x\n', 1, /^Cell 2/)
})

test('what is broken is told with its line', () => {
  refused('Surname,Forename\nKhan,"Amina\nLee,Wei\n', 2, /never closed/)
  refused('Surname,Forename\nKhan,"Am"ina\n', 2, /straight after a closing quotation mark/)
  refused('Surname\nKhan\n', 1, /one cell only/)
  refused('Surname,Forename\n', null, /nobody under them/)
  refused(',,\n,,\n', null, /no lines with anything/)
})
