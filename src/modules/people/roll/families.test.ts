import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { sharedContacts, siblingsIn } from './families.ts'
import type { RollRow } from './roll-row.ts'

test('a parent of two is one person, and the two are offered as brother and sister', () => {
  const [one, two, other] = makeRoll({ pupils: 3, seed: 1 }) as [RollRow, RollRow, RollRow]
  const mother = {
    ...(one.contacts[0] as RollRow['contacts'][number]),
    email: 'm@example.org',
    parentalResponsibility: true,
  }
  const namesake = { ...mother, email: 'other@example.org', phone: null }
  const rows = [
    { ...one, contacts: [mother] },
    { ...two, contacts: [mother] },
    { ...other, contacts: [namesake] },
  ]
  assert.deepEqual(
    sharedContacts(rows).map(({ contacts }) => contacts.map(({ line }) => line)),
    [[2, 3]],
  )
  assert.deepEqual(siblingsIn(rows), [[2, 3]])
})
