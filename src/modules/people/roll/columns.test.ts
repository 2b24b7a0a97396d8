import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprintOf, guessColumns, mappingFrom, mappingProblems } from './columns.ts'
import { isColumnTarget, targetWords } from './column-target.ts'
import { guessHeading } from './heading-guess.ts'
import { type CsvTable, readCsv } from './read-csv.ts'

const table = (text: string): CsvTable => {
  const read = readCsv(text)
  if ('refusals' in read) throw new Error(read.refusals.join('\n'))
  return read.table
}
const targets = (text: string) => guessColumns(table(text)).map(({ target }) => target)

const HEADINGS: [string, string | null][] = [
  ['UPN', 'upn'],
  ['Unique Pupil Number', 'upn'],
  ['Former UPN', null],
  ['Legal Surname', 'legalFamilyName'],
  ['LegalSurname', 'legalFamilyName'],
  ['legal_last_name', 'legalFamilyName'],
  ['Pupil Surname', 'familyName'],
  ['Student First Name', 'givenName'],
  ['Forename', 'givenName'],
  ['Chosen Name', 'preferredGivenName'],
  ['Known As', 'preferredGivenName'],
  ['Preferred Surname', 'preferredFamilyName'],
  ['Pupil Name', 'fullName'],
  ['DOB', 'dateOfBirth'],
  ['Date of Birth', 'dateOfBirth'],
  ['NCYear', 'yearGroup'],
  ['Curriculum Year', null],
  ['Year Group', 'yearGroup'],
  ['Reg', 'className'],
  ['Registration Group', 'className'],
  ['Tutor Group', 'className'],
  ['Gender', 'sex'],
  ['Ethnicity', 'ethnicOrigin'],
  ['Disabled', 'disability'],
  ['Religion', 'religion'],
  ['In Care', 'lookedAfter'],
  ['Date of Admission', 'startsOn'],
  ['Leaving Date', 'endsOn'],
  ['Job Title', 'jobTitle'],
  ['Staff Work E-mail', 'email'],
  ['Contact 1 Surname', 'contact 1 familyName'],
  ['Priority 1 Contact Forename', 'contact 1 givenName'],
  ['Parent 2 Email Address', 'contact 2 email'],
  ['Contact2MobilePhone', 'contact 2 phone'],
  ['Second Contact Name', 'contact 2 fullName'],
  ["Mother's Email", 'contact mother email'],
  ['Contact 1 Parental Responsibility', 'contact 1 parentalResponsibility'],
  ['Contact 3 Relationship to Pupil', 'contact 3 relationship'],
  ['Contact 1 Court Order', 'contact 1 mustNotBeTold'],
  ['Parental Responsibility', 'contact  parentalResponsibility'],
  ['Court Order', 'contact  mustNotBeTold'],
  ['Contact Priority', 'contact  order'],
  ['Parental consent for photographs', null],
  ['Middle Names', null],
]
for (const [heading, wanted] of HEADINGS)
  test(`“${heading}” is ${wanted ?? 'nothing we need'}`, () => {
    const guess = guessHeading(heading)
    const said =
      guess === null || guess.of === 'nothing'
        ? null
        : guess.of === 'person'
          ? guess.column
          : `contact ${guess.group} ${guess.column}`
    assert.equal(said, wanted)
  })

test('a second surname in a list with contacts is the contact’s', () => {
  assert.deepEqual(
    targets('UPN,Surname,Forename,Surname,Forename,Relationship\nx,Khan,Amina,Malik,Sara,Mother\n'),
    [
      ...['upn', 'familyName', 'givenName'],
      ...['contact-1-familyName', 'contact-1-givenName', 'contact-1-relationship'],
    ],
  )
})

test('a list without headings is read from its values, as far as they say', () => {
  assert.deepEqual(targets('B801200005001,01/09/2015,a@example.org,Year 5,5K\n'), [
    ...['upn', 'dateOfBirth', 'email', 'yearGroup', 'className'],
  ])
})

test('values that do not look right make a heading less sure', () => {
  const [good] = guessColumns(table('DOB,Surname\n01/09/2015,Khan\n'))
  const [bad] = guessColumns(table('DOB,Surname\nhello,Khan\n'))
  assert.ok((good?.sure ?? 0) > 0.9 && (bad?.sure ?? 1) < 0.5)
  assert.match(bad?.why ?? '', /not all of its values/)
})

test('the shape of a file is its headings, in any order and spelling of spaces', () => {
  const shape = (text: string) => fingerprintOf(table(text))
  assert.equal(shape('Surname,Date of Birth\nKhan,x\n'), shape('DateOfBirth;surname\nx;Khan\n'))
  assert.notEqual(shape('Surname,Date of Birth\nKhan,x\n'), shape('Surname,Forename\nKhan,x\n'))
  assert.notEqual(shape('1/9/2015,Khan\n'), shape('1/9/2015,Khan,Amina\n'))
})

test('what a mapping lacks is said in words', () => {
  const problems = (text: string) => mappingProblems(mappingFrom(table(text)))
  assert.deepEqual(problems('UPN,Surname,Forename\nx,Khan,Amina\n'), [])
  assert.deepEqual(problems('Surname,First name,Job title\nKhan,Amina,Cook\n'), [])
  assert.match(
    problems('Surname,Forename\nKhan,Amina\n').join(),
    /a name alone does not tell two pupils apart/,
  )
  assert.match(problems('UPN,Forename\nx,Amina\n').join(), /surname/)
  assert.match(
    problems('UPN,Surname,Forename,Contact 2 Email\nx,Khan,Amina,a@b.example\n').join(),
    /name of contact 2/,
  )
  const mapping = mappingFrom(table('UPN,Surname,Forename,Other\nx,Khan,Amina,y\n'))
  const twice = mapping.columns.map(one =>
    one.header === 'Other' ? { ...one, target: 'upn' as const } : one,
  )
  assert.match(mappingProblems({ ...mapping, columns: twice }).join(), /Two columns are chosen as ‘UPN’/)
})

test('a target survives a form, and nothing else does', () => {
  for (const text of ['upn', 'contact-1-email', 'contact-12-mustNotBeTold']) assert.ok(isColumnTarget(text))
  for (const text of [
    '',
    'constructor',
    'contact-0-email',
    'contact-13-email',
    'contact-1-upn',
    'contact-1-toString',
  ])
    assert.ok(!isColumnTarget(text), text)
  assert.equal(targetWords('contact-2-email'), 'Contact 2: e-mail')
})
