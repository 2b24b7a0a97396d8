import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ColumnMapping, mappingFrom } from './columns.ts'
import { readCsv } from './read-csv.ts'
import { type RowsRead, rowsFrom } from './to-rows.ts'

const TODAY = { today: '2026-11-22' }
const rows = (text: string, change: (mapping: ColumnMapping) => ColumnMapping = same => same): RowsRead => {
  const read = readCsv(text)
  if ('refusals' in read) throw new Error(read.refusals.join('\n'))
  return rowsFrom(read.table, change(mappingFrom(read.table)), TODAY)
}
const whys = (text: string) => rows(text).refusals.map(({ line, why }) => `${line}: ${why}`)

test('legal stands before plain, and a preferred forename that differs is what the pupil is called', () => {
  const { rows: found } = rows(
    'UPN,Legal Surname,Preferred Surname,Legal Forename,Preferred Forename\n,Khan,Malik,Amina,Mina\n,Lee,Lee,Wei,Wei\n',
  )
  assert.deepEqual(
    found.map(({ familyName, givenName, knownAs }) => [familyName, givenName, knownAs]),
    [
      ['Khan', 'Amina', 'Mina'],
      ['Lee', 'Wei', null],
    ],
  )
})

test('a whole name in one column is split', () => {
  const [row] = rows('Pupil Name,DOB\n"van der Berg, Jan",01/09/2015\n').rows
  assert.deepEqual([row?.familyName, row?.givenName], ['van der Berg', 'Jan'])
})

test('one pupil told once for each contact is one pupil with several contacts', () => {
  const head = 'UPN,Surname,Forename,DOB,Contact Name,Relationship,Contact Email\n'
  const pupil = 'B801200005001,Khan,Amina,01/09/2015'
  const { rows: found } = rows(
    `${head}${pupil},Sara Khan,Mother,s@example.org\n${pupil},Bilal Khan,Father,\n${pupil},Sara Khan,Mother,s@example.org\n`,
  )
  assert.equal(found.length, 1)
  assert.deepEqual(
    found[0]?.contacts.map(({ givenName, order }) => [givenName, order]),
    [
      ['Sara', 1],
      ['Bilal', 2],
    ],
  )
})

test('lines of one UPN that say different things stay two, for a person to settle', () => {
  assert.equal(
    rows('UPN,Surname,Forename\nB801200005001,Khan,Amina\nB801200005001,Khan,Zara\n').rows.length,
    2,
  )
})

test('pupils, staff and contacts in one list are told by the kind of the line', () => {
  const { rows: found, refusals } = rows(
    'Type,UPN,Surname,Forename,Email,Relationship,Parental Responsibility,Job Title\n' +
      'Pupil,B801200005001,Khan,Amina,,,,\nParent/Carer,B801200005001,Khan,Sara,s@example.org,Mother,Y,\n' +
      'Staff,,Cook,Jo,jo@school.example,,,Cook\nContact,X00180001701A,Nobody,No,,,,\nGhost,,Boo,Hoo,,,,\n',
  )
  assert.deepEqual(
    found.map(({ kind, givenName }) => [kind, givenName]),
    [
      ['pupil', 'Amina'],
      ['staff', 'Jo'],
    ],
  )
  assert.deepEqual(
    found[0]?.contacts.map(one => [one.givenName, one.email, one.parentalResponsibility]),
    [['Sara', 's@example.org', true]],
  )
  assert.deepEqual(
    refusals.map(({ line }) => line),
    [5, 6],
  )
})

test('everything that cannot be read is told at once, each with its line', () => {
  assert.deepEqual(
    whys(
      'UPN,Surname,Forename,DOB,Start date,Email,Contact 1 Surname,Contact 1 Forename,Contact 1 PR\n' +
        ',Khan,,01/09/2015,,,,,\n,Lee,Wei,31/02/2015,,,,,\n,Li,Jo,01/09/2027,,not an address,,,\n,Ali,Bo,01/09/2015,42248,,Ali,Sam,perhaps\n,Ito,Yu,01/09/2015,,,,Ken,\n',
    ),
    [
      '2: There is no forename.',
      '3: Date of birth: ‘31/02/2015’ is not a real date: that month has 28 days.',
      '4: Date of birth: 01/09/2027 is still to come.',
      '4: E-mail: ‘not an address’ is not an e-mail address.',
      '5: Start date: ‘42248’ is a number, not a date. If Excel shows a date there, format the column as a date and save the file again.',
      '5: Contact 1, parental responsibility: ‘perhaps’ is neither yes nor no.',
      '6: Contact 1 has Ken but no surname. Give the name, or clear the cells.',
    ],
  )
})

test('a number is a day where a person said so', () => {
  const read = rows('UPN,Surname,Forename,DOB\n,Khan,Amina,42248\n', mapping => ({
    ...mapping,
    hasExcelSerials: true,
  }))
  assert.equal(read.rows[0]?.dateOfBirth, '2015-09-01')
})

test('a UPN that cannot be right is not kept as one', () => {
  const [row] = rows('UPN,Surname,Forename\nA801200005001,Khan,Amina\n').rows
  assert.deepEqual([row?.upn, row?.wrongUpn], [null, 'A801200005001'])
})

test('what the file has a place for is known, and nothing else', () => {
  const { speaksOf } = rows(
    'UPN,Surname,Forename,Preferred Forename,Contact 1 Name,Contact 1 Phone,Ethnicity\n,Khan,Amina,Amina,Sara Khan,07700 900123,x\n',
  )
  assert.deepEqual(speaksOf, {
    fields: ['upn', 'givenName', 'familyName', 'knownAs'],
    contacts: ['title', 'givenName', 'familyName', 'phone'],
  })
})

test('a warning in any words reaches the contact', () => {
  const [row] = rows(
    'UPN,Surname,Forename,Contact 1 Name,Contact 1 Court Order\n,Khan,Amina,Bilal Khan,see file\n',
  ).rows
  assert.equal(row?.contacts[0]?.mustNotBeTold, true)
})
