import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import {
  answersRefusalOf,
  firstEffectiveDay,
  firstName,
  isSignedByParent,
  lapsedBefore,
} from './agreement.ts'
import { committedContent, sectionsOf, sha256Of, wholeText } from './agreement.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

test('a line that ends with a colon begins a section, and every other line is a rule of it', () => {
  assert.deepEqual(sectionsOf('Be kind.\n\nPasswords:\n  Keep them private. \nOnline:\nTell an adult.'), [
    { heading: null, rules: ['Be kind.'] },
    { heading: 'Passwords', rules: ['Keep them private.'] },
    { heading: 'Online', rules: ['Tell an adult.'] },
  ])
  assert.deepEqual(sectionsOf('\n \n'), [])
})

test('a parent signs up to the stage that the policy names, and at no stage where it names nobody', () => {
  assert.equal(isSignedByParent('EYFS', 'KS1'), true)
  assert.equal(isSignedByParent('KS1', 'KS1'), true)
  assert.equal(isSignedByParent('KS2', 'KS1'), false)
  assert.equal(isSignedByParent('KS4', 'all'), true)
  assert.equal(isSignedByParent('EYFS', 'nobody'), false)
  assert.equal(isSignedByParent(null, 'all'), false)
})

test('the hash is of the words as they are shown, title and the child’s own words too', () => {
  const words = { title: 'Staff agreement', text: 'Lock your screen.', childText: null }
  assert.equal(wholeText(words), 'Staff agreement\n\nLock your screen.')
  assert.equal(
    Buffer.from(sha256Of(words)).toString('hex'),
    createHash('sha256').update('Staff agreement\n\nLock your screen.').digest('hex'),
  )
  assert.notDeepEqual(sha256Of(words), sha256Of({ ...words, childText: 'I lock it.' }))
})

test('what the log commits to is the same however a row was read', () => {
  const signature = {
    ...({
      personId: 'p',
      signerId: 's',
      versionId: 'v',
      how: 'link',
      signedAs: 'Ana',
      witnessId: null,
    } as const),
    ...{ textSha256: new Uint8Array([1, 255]), signedAt: Temporal.Instant.from('2026-11-23T08:20:00Z') },
  }
  const { how, ...rest } = signature
  const reordered = { ...rest, textSha256: Buffer.from([1, 255]), salt: 'x', how }
  assert.deepEqual(committedContent(signature), committedContent(reordered))
  assert.equal(committedContent(signature).textSha256, '01ff')
})

test('a yearly signature holds until the same day of the next year begins in London', () => {
  const before = (today: string, every: Parameters<typeof lapsedBefore>[1]) =>
    lapsedBefore(day(today), every)?.toString()
  assert.equal(before('2026-11-23', 'year'), '2025-11-24T00:00:00Z')
  assert.equal(before('2026-06-30', 'year'), '2025-06-30T23:00:00Z')
  assert.equal(before('2026-11-23', 'two-years'), '2024-11-24T00:00:00Z')
  assert.equal(before('2026-08-31', 'school-year'), '2025-08-31T23:00:00Z')
  assert.equal(before('2026-09-01', 'school-year'), '2026-08-31T23:00:00Z')
  assert.equal(before('2026-12-31', 'term'), '2026-08-31T23:00:00Z')
  assert.equal(before('2027-01-01', 'term'), '2027-01-01T00:00:00Z')
  assert.equal(before('2027-04-01', 'term'), '2027-03-31T23:00:00Z')
  assert.equal(before('2027-04-01', 'never'), undefined)
})

test('a version begins tomorrow at the earliest', () => {
  assert.equal(firstEffectiveDay(day('2026-12-31')).toString(), '2027-01-01')
})

test('a refusal goes to the headteacher, and the headteacher’s own to the chair of governors', () => {
  assert.equal(answersRefusalOf(new Set(['staff'])), 'headteacher')
  assert.equal(answersRefusalOf(new Set(['staff', 'headteacher'])), 'chair-of-governors')
})

test('a parent’s page shows first names only', () => {
  assert.equal(firstName('Jonah Tillerby'), 'Jonah')
  assert.equal(firstName('Asha'), 'Asha')
})
