import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeUpn } from '../../../../test/roll/make-roll.ts'
import { readEmail, readFlag, readLookedAfter, readPhone, readWarning, readYearGroup } from './cell-values.ts'
import { asWritten, cleanText, folded, splitName } from './names.ts'
import { readUpn } from './upn.ts'

test('a UPN is sound by its form and its check letter', () => {
  // published examples
  assert.deepEqual(readUpn('B801200005001'), { upn: 'B801200005001', isTemporary: false })
  assert.deepEqual(readUpn(' b801 2000 05001 '), { upn: 'B801200005001', isTemporary: false })
  const wrong = readUpn('A801200005001')
  assert.ok('why' in wrong && /first letter would be B/.test(wrong.why))
  for (const text of [
    '',
    'Q20700001604',
    'Q2070000160499',
    'I207000016049',
    'Q20700001604S',
    '1207000016049',
    'QQ07000016049',
  ])
    assert.ok('why' in readUpn(text), text)
})

test('a letter at the end makes a UPN temporary, and counts in the check', () => {
  assert.deepEqual(readUpn('X00180001701A'), { upn: 'X00180001701A', isTemporary: true })
  const upn = madeUpn(7, true)
  assert.deepEqual(readUpn(upn), { upn, isTemporary: true })
  assert.ok('why' in readUpn(`${upn.slice(0, -1)}B`))
})

test('any one wrong digit is found', () => {
  const upn = madeUpn(123)
  for (let at = 1; at < 13; at++) {
    const other = String((Number(upn[at]) + 1) % 10)
    assert.ok('why' in readUpn(upn.slice(0, at) + other + upn.slice(at + 1)))
  }
})

test('names are kept as written, whole and trimmed', () => {
  assert.equal(cleanText('  O’Brien '), 'O’Brien')
  assert.equal(cleanText("D'Souza"), "D'Souza")
  assert.equal(cleanText('Zoe\u0308'), 'Zoë')
  assert.equal(cleanText('van\u00a0der  Berg\u200b'), 'van der Berg')
  assert.equal(asWritten('O’Brien'), asWritten("O'Brien"))
  assert.notEqual(asWritten('Zoë'), asWritten('Zoe'))
})

test('for finding, accents and signs do not count; different names stay different', () => {
  assert.equal(folded('O’Brien'), folded('OBRIEN'))
  assert.equal(folded('Łukaszewicz'), folded('Lukaszewicz'))
  assert.equal(folded('Smith-Jones'), folded('smith jones'))
  assert.equal(folded('Weiß'), 'weiss')
  assert.equal(folded('Nguyễn'), 'nguyen')
  assert.notEqual(folded('李'), folded('王'))
})

const SPLIT: [string, string | null, string | null, string][] = [
  ['Khan, Amina', null, 'Amina', 'Khan'],
  ['Mrs Amina Khan', 'Mrs', 'Amina', 'Khan'],
  ['van der Berg, Mr Jan', 'Mr', 'Jan', 'van der Berg'],
  ['Jan van der Berg', null, 'Jan', 'van der Berg'],
  ['Dr. O’Brien', 'Dr.', null, 'O’Brien'],
  ['Cher', null, null, 'Cher'],
  ['Mary Kate Smith-Jones', null, 'Mary Kate', 'Smith-Jones'],
]
for (const [whole, title, givenName, familyName] of SPLIT)
  test(`“${whole}” in its parts`, () => {
    assert.deepEqual(splitName(whole), { title, givenName, familyName })
  })

test('yes and no in their usual forms; anything else is asked about', () => {
  for (const yes of ['Y', 'yes', 'TRUE', 't', '1', '✓']) assert.deepEqual(readFlag(yes), { flag: true })
  for (const no of ['N', 'No', 'false', '0', 'None', 'n/a']) assert.deepEqual(readFlag(no), { flag: false })
  for (const blank of ['', ' ', '-']) assert.deepEqual(readFlag(blank), { flag: null })
  assert.ok('why' in readFlag('perhaps'))
})

test('a warning in words is a warning', () => {
  assert.equal(readWarning('See court order of 3 May'), true)
  assert.equal(readWarning('No'), false)
  assert.equal(readWarning(''), null)
  assert.equal(readWarning('No contact with father'), true)
  for (const no of ['Not looked after', 'Previously looked after', 'N'])
    assert.equal(readLookedAfter(no), false)
  assert.equal(readLookedAfter('In care of the county'), true)
})

test('year groups, addresses and numbers', () => {
  for (const seven of ['7', 'Year 7', 'Yr 07', 'Y7', 'year group 7']) assert.equal(readYearGroup(seven), '7')
  for (const reception of ['R', 'Reception', 'Year R', '0']) assert.equal(readYearGroup(reception), 'R')
  assert.equal(readYearGroup('Mixed 3/4'), 'Mixed 3/4')
  assert.deepEqual(readEmail('Amina Khan <a.khan@example.org>'), { email: 'a.khan@example.org' })
  assert.deepEqual(readEmail('a@example.org; b@example.org'), { email: 'a@example.org' })
  assert.ok('why' in readEmail('a at example'))
  assert.equal(readPhone("'07700 900123"), '07700 900123')
})
