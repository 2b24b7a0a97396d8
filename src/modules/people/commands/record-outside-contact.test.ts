import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../../test/world.ts'
import { outsideContacts, recordOutsideContact } from '../index.ts'
import { withdrawOutsideContact } from './withdraw-outside-contact.ts'

const LADO = { kind: 'lado', name: 'Duty officer', phone: '01629 533191' }

test('a changed number stands in the place of the old one, which is closed and not overwritten', async t => {
  const { as, people } = await world(t)
  const dsl = await as(people.dsl)
  const [old] = await outsideContacts(dsl)
  await recordOutsideContact(dsl, { ...LADO, replacesId: old?.id })
  assert.deepEqual(
    (await outsideContacts(dsl)).map(({ name, phone }) => [name, phone]),
    [['Duty officer', '01629 533191']],
  )
  await assert.rejects(recordOutsideContact(dsl, { ...LADO, replacesId: old?.id }), { kind: 'conflict' })
})

test('everybody of the school sees the numbers, because they say whom to tell; a teacher changes none', async t => {
  const { as, people } = await world(t)
  for (const one of [people.teacher, people.governor, people.volunteer, people.parent])
    assert.equal((await outsideContacts(await as(one))).length, 1)
  await assert.rejects(recordOutsideContact(await as(people.teacher), LADO), { kind: 'not-allowed' })
})

test('a number needs a phone or an address, and can be taken off the list once', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  await assert.rejects(recordOutsideContact(head, { ...LADO, phone: '' }), {
    fields: { phone: 'Enter a phone number or an email address' },
  })
  const { outsideContactId } = await recordOutsideContact(head, LADO)
  await withdrawOutsideContact(head, { outsideContactId })
  await assert.rejects(withdrawOutsideContact(head, { outsideContactId }), { kind: 'conflict' })
})
