import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeUpn } from '../../../../test/roll/make-roll.ts'
import {
  ALL,
  amina,
  asKnown,
  contact,
  of,
  pupil,
  saying,
  staff,
  summary,
} from '../../../../test/roll/cast.ts'
import { compareRoll } from './compare.ts'

test('the same file again: nothing new, changed or left', () => {
  const rows = [amina(2), pupil(3, 'Wei', 'Lee', { upn: null }), staff(4, 'Jo', 'Cook', { jobTitle: 'Cook' })]
  assert.deepEqual(summary(compareRoll(rows, asKnown(rows), ALL)), {
    same: [2, 3, 4],
    doubts: ['missing-upn 3'],
  })
})

test('a new pupil is new, one who is not in the file has left, and staff are not touched by a file of pupils', () => {
  const known = asKnown([pupil(2, 'Wei', 'Lee'), staff(3, 'Jo', 'Cook')])
  const preview = compareRoll([amina(2)], known, ALL)
  assert.deepEqual(summary(preview), { new: [2], left: ['Lee'] })
  assert.deepEqual(summary(compareRoll([amina(2)], known, { ...ALL, isWholeRoll: false })), { new: [2] })
})

test('a change says which field, from what, to what', () => {
  const now = { ...amina(2), className: '6B', knownAs: 'Mina' }
  const [changed] = compareRoll([now], asKnown([amina(9)]), ALL).changed
  assert.deepEqual(changed?.changes, [
    { field: 'knownAs', from: null, to: 'Mina' },
    { field: 'className', from: '5K', to: '6B' },
  ])
})

test('a curly apostrophe for a straight one is no change; an accent is', () => {
  const known = asKnown([pupil(2, 'Zoe', "O'Brien")])
  assert.deepEqual(summary(compareRoll([{ ...pupil(2, 'Zoe', 'O’Brien') }], known, ALL)), { same: [2] })
  assert.equal(compareRoll([pupil(2, 'Zoë', "O'Brien")], known, ALL).changed[0]?.changes[0]?.to, 'Zoë')
})

test('a file without a column changes nothing in it, and a blank never takes away a UPN or a birthday', () => {
  const blank = { ...amina(2), className: null, email: null, dateOfBirth: null }
  const known = asKnown([{ ...amina(2), email: 'amina@school.example' }])
  assert.deepEqual(summary(compareRoll([blank], known, saying(['upn', 'givenName', 'familyName']))), {
    same: [2],
  })
  const [changed] = compareRoll([blank], known, ALL).changed
  assert.deepEqual(
    changed?.changes.map(({ field, to }) => [field, to]),
    [
      ['className', null],
      ['email', null],
    ],
  )
})

test('what has no place here is not compared', () => {
  const known = asKnown([{ ...amina(2), yearGroup: null }])
  assert.deepEqual(summary(compareRoll([amina(2)], known, { ...ALL, keeps: ['givenName', 'className'] })), {
    same: [2],
  })
})

test('one who left and comes back is the same person', () => {
  const known = asKnown([amina(2)]).map(one => ({ ...one, isHere: false }))
  const preview = compareRoll([amina(2)], known, ALL)
  assert.deepEqual(preview.changed[0]?.changes, [{ field: 'isHere', from: false, to: true }])
  assert.deepEqual(summary(compareRoll([pupil(2, 'Wei', 'Lee')], known, ALL)), { new: [2] })
})

test('a first or a full UPN in place of none or a temporary one is a change', () => {
  for (const upn of [null, madeUpn(50, true)]) {
    const preview = compareRoll([amina(2)], asKnown([{ ...amina(2), upn }]), ALL)
    assert.deepEqual(preview.changed[0]?.changes, [{ field: 'upn', from: upn, to: amina(2).upn }])
  }
})

test('staff are found by e-mail address, or by name with something besides', () => {
  const known = asKnown([staff(2, 'Jo', 'Cook', { email: 'jo@school.example', jobTitle: 'Cook' })])
  const found = (row: Parameters<typeof staff>[3]) =>
    summary(compareRoll([staff(2, 'Jo', 'Cook', row)], known, saying(['givenName'])))
  assert.deepEqual(found({ email: 'JO@school.example' }), { same: [2] })
  assert.deepEqual(found({ jobTitle: 'cook' }), { same: [2] })
  assert.deepEqual(found({}), { undecided: [2], doubts: ['same-name 2!'] })
})

test('contacts: who is new, who changed, who is gone', () => {
  const before = { ...amina(2), contacts: [contact('Sara', 'Khan', 1), contact('Bilal', 'Khan', 2)] }
  const after = {
    ...amina(2),
    contacts: [{ ...contact('Sara', 'Malik', 1), phone: '07700 900999' }, contact('Noor', 'Khan', 2)],
  }
  const [changed] = compareRoll([after], asKnown([before]), ALL).changed
  assert.deepEqual(
    changed?.contacts.map(one => [
      one.what,
      one.contact.familyName,
      one.what === 'changed' ? one.changes.map(({ field }) => field) : [],
    ]),
    [
      ['changed', 'Malik', ['familyName', 'phone']],
      ['new', 'Khan', []],
      ['left', 'Khan', []],
    ],
  )
})

test('a file adds a warning, and never lifts one or releases a contact', () => {
  const warned = { ...amina(2), contacts: [{ ...contact('Sara', 'Khan', 1), mustNotBeTold: true }] }
  const plain = { ...amina(2), contacts: [{ ...contact('Sara', 'Khan', 1), mayBeContacted: true }] }
  const gone = { ...amina(2), contacts: [] }
  assert.equal(compareRoll([warned], asKnown([plain]), ALL).changed.length, 1)
  for (const row of [plain, gone])
    assert.deepEqual(summary(compareRoll([row], asKnown([warned]), ALL)), {
      same: [2],
      doubts: ['protection-lifted 2'],
    })
})

test('the order of lines and of those known changes nothing but the order of lines', () => {
  const rows = [amina(2), pupil(3, 'Wei', 'Lee'), pupil(4, 'Jo', 'Ali', { upn: null })]
  const known = asKnown([pupil(9, 'Zed', 'Zu'), ...rows, pupil(7, 'Abe', 'Abu')])
  assert.deepEqual(compareRoll(rows.toReversed(), known.toReversed(), ALL), compareRoll(rows, known, ALL))
  assert.deepEqual(of(compareRoll(rows, known, ALL).left), ['Abu', 'Zu'])
})
