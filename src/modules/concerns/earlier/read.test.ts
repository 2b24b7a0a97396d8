import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessTargets, targetsProblem } from './columns.ts'
import { matching } from './match.ts'
import { readExport, textOfExport } from './read-export.ts'
import { whenOf } from './rows.ts'
import { rowsOfList } from './look.ts'

const TODAY = Temporal.PlainDate.from('2026-11-23')
const HEAD = 'Student,DOB,Date/Time,Category,Incident,Action Taken,Added By,Linked Students'
const LIST = `${HEAD}\r\n"Tillerby, Jonah",27/03/2016,14/05/2024 09:12,Attendance,"He came late.\r\n""Again"", he said.",Rang home,Mrs A Writer,\r\n`

test('the headings of the usual exports are guessed, and what is none of ours is kept with its heading', () => {
  assert.deepEqual(guessTargets(HEAD.split(',')), [
    ...['child', 'born', 'date', 'category', 'words', 'acted', 'author', 'other'],
  ])
  assert.deepEqual(
    guessTargets([
      'Forename',
      'Surname',
      'UPN',
      'Date of concern',
      'Time',
      'Details of concern',
      'Recorded by',
      'Date recorded',
    ]),
    ['givenName', 'familyName', 'number', 'date', 'time', 'words', 'author', 'other'],
  )
  assert.equal(targetsProblem(['child', 'date', 'words']), undefined)
  for (const short of [
    ['date', 'words'],
    ['child', 'words'],
    ['child', 'date'],
    ['child', 'child', 'date', 'words'],
  ] as const)
    assert.ok(targetsProblem(short))
})

test('a list is the same in each of the usual encodings, and its quoted line ends stay', () => {
  const text = LIST.replace('Mrs A Writer', 'Mrs Zoë Writer')
  const latin = Buffer.from(text, 'latin1')
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), latin, utf16]) {
    const { headings, rows, lines } = readExport(textOfExport(new Uint8Array(bytes)))
    const read = rowsOfList(textOfExport(new Uint8Array(bytes)), guessTargets(headings), TODAY).rows
    assert.deepEqual([rows.length, lines, read[0]?.author], [1, 3, 'Mrs Zoë Writer'])
    assert.equal(read[0]?.words, 'He came late.\r\n"Again", he said.')
  }
  for (const between of [';', '\t'])
    assert.equal(
      readExport(`Pupil${between}Date${between}Incident\nA B${between}1/2/2024${between}Sad, and late\n`).rows
        .length,
      1,
    )
})

test('a row that cannot be read is said with its line, and the others are read', () => {
  const text = `${HEAD}\n,,14/05/2024,x,Words,,,\nA B,,soon,x,Words,,,\nA B,,30/02/2024,x,Words,,,\nA B,,14/05/2031,x,Words,,,\nA B,,14/05/2024,x,,,,\nA B,14/05/2024\nA B,,14/05/2024,x,Words,,,,more\nA B,,14/05/2024,x,=cmd|'/c calc'!A1,,,\n`
  const { rows, unread } = rowsOfList(text, guessTargets(HEAD.split(',')), TODAY)
  assert.deepEqual(
    unread.map(({ line }) => line),
    [2, 3, 4, 5, 6, 7, 8],
  )
  assert.ok(unread.every(({ why }) => why.endsWith('.')))
  assert.deepEqual(
    rows.map(({ line, words }) => [line, words]),
    [[9, `=cmd|'/c calc'!A1`]],
  )
})

test('a file that is no list is refused in words', () => {
  for (const bytes of [
    '',
    '%PDF-1.7',
    'PK\u0003\u0004xl/',
    'Student,Date\n',
    'One\nTwo\n',
    `${HEAD}\n"never closed`,
  ])
    assert.throws(() => readExport(textOfExport(Buffer.from(bytes))), { kind: 'invalid' })
  assert.throws(() => textOfExport(new Uint8Array(20_000_001)), { kind: 'invalid' })
})

test('a day is read day first, with the time where one is said and none at an export’s midnight', () => {
  const when = (date: string, time = '') => whenOf(date, time, TODAY)
  assert.deepEqual(when('03/04/2024'), { on: '2024-04-03', at: null })
  assert.deepEqual(when('2024-04-03T00:00:00'), { on: '2024-04-03', at: null })
  assert.deepEqual(when('2024-07-03 14:05'), { on: '2024-07-03', at: '2024-07-03T13:05:00Z' })
  assert.deepEqual(when('2024-07-03T23:30:00Z'), { on: '2024-07-04', at: '2024-07-03T23:30:00Z' })
  assert.deepEqual(when('3 April 2024', '2.15 pm'), { on: '2024-04-03', at: '2024-04-03T13:15:00Z' })
})

test('a child is known by name and birthday, or by UPN and one of them; a name alone is never enough', () => {
  const one = (personId: string, name: string, bornOn: string, upn: string | null = null) => ({
    personId,
    name,
    bornOn,
    upn,
  })
  const find = matching([
    one('1', 'Jonah Tillerby', '2016-03-27', 'X123456789012'),
    one('2', 'Ana O’Rourke', '2015-01-02'),
    one('3', 'Ana O’Rourke', '2015-01-02'),
  ])
  const is = (called: string, born = '', knownBy = '') => find({ called, born, knownBy })
  assert.deepEqual(is('Tillerby, Jonah', '2016-03-27'), { is: 'matched', personId: '1' })
  assert.deepEqual(is('JONAH TILLERBY', '', 'x123456789012'), { is: 'matched', personId: '1' })
  assert.equal(is('Jonah Tillerby').is, 'ambiguous')
  assert.equal(is('Jonah Tillerby', '2016-03-28').is, 'ambiguous')
  assert.equal(is("Ana O'Rourke", '2015-01-02').is, 'ambiguous')
  assert.equal(is('Somebody Else', '2011-01-01', 'X123456789012').is, 'ambiguous')
  assert.equal(is('Rowan Maskell', '2015-05-01').is, 'not-here')
})
