import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown, visitOf, world } from '../../../../test/world.ts'
import { recordPerson } from '../index.ts'
import { contactsForLinks } from '../queries/contacts-for-links.ts'
import { family } from '../queries/family.ts'
import { releaseContacts } from '../commands/release-contacts.ts'
import { familyPage } from './family.ts'
import { newFamilyPage } from './new-family.ts'

test('a contact is found by name, recorded for a pupil, and may not be contacted yet', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const params = { personId: people.pupil.id }
  const found = await shown(
    newFamilyPage.post?.(visitOf(office, { params, answers: { deed: 'find', name: 'ana m' } })),
  )
  assert.match(found, new RegExp(`value="${people.parent.id}"`))
  const answers = { name: 'ana m', otherId: people.parent.id, is: 'contact', words: 'Mother' }
  const refused = newFamilyPage.post?.(visitOf(office, { params, answers }))
  await assert.rejects(Promise.resolve(refused), { kind: 'invalid' })
  await newFamilyPage.post?.(
    visitOf(office, { params, answers: { ...answers, parentalResponsibility: 'yes' } }),
  )
  const page = await shown(familyPage.get(visitOf(office, { params })))
  assert.match(
    page,
    /Not yet to be contacted[\s\S]*Ana Marsh[\s\S]*mother[\s\S]*with parental responsibility/,
  )
  const parents = await shown(familyPage.get(visitOf(office, { params: { personId: people.parent.id } })))
  assert.match(parents, /Contact of[\s\S]*Jonah Tillerby/)
})

test('brothers and sisters are recorded once whichever is named first, and taken back', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const child = { givenName: 'Mira', familyName: 'Tillerby', kinds: 'pupil', startsOn: '2026-09-01' }
  const { personId: other } = await recordPerson(office, { ...child, className: 'Heron' })
  const add = (personId: string, otherId: string) =>
    Promise.resolve(
      newFamilyPage.post?.(visitOf(office, { params: { personId }, answers: { otherId, is: 'sibling' } })),
    )
  await add(people.pupil.id, other)
  await assert.rejects(add(other, people.pupil.id), { kind: 'conflict' })
  await assert.rejects(add(people.pupil.id, people.parent.id), { kind: 'invalid' })

  const [sibling] = (await family(office, { personId: other })).siblings
  assert.equal(sibling?.name, 'Jonah Tillerby')
  const answers = { deed: 'end-sibling', siblingId: sibling?.siblingId ?? '' }
  await familyPage.post?.(visitOf(office, { params: { personId: other }, answers }))
  assert.deepEqual((await family(office, { personId: people.pupil.id })).siblings, [])
})

test('a looked-after child’s family is sent no link from the moment it is recorded', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const params = { personId: people.pupil.id }
  const answers = { otherId: people.parent.id, is: 'contact', parentalResponsibility: 'yes' }
  await newFamilyPage.post?.(visitOf(office, { params, answers }))
  await releaseContacts(office, { of: 'all' })
  const linked = async () => (await contactsForLinks(office)).map(({ personId }) => personId)
  assert.deepEqual(await linked(), [people.parent.id])

  const dsl = await as(people.dsl)
  const undated = familyPage.post?.(visitOf(dsl, { params, answers: { lookedAfter: 'yes' } }))
  await assert.rejects(Promise.resolve(undated), { kind: 'invalid' })
  const since = { 'since-day': '2', 'since-month': '11', 'since-year': '2026' }
  await familyPage.post?.(visitOf(dsl, { params, answers: { lookedAfter: 'yes', ...since } }))
  assert.match(await shown(familyPage.get(visitOf(dsl, { params }))), /Yes, since 2 November 2026/)
  assert.deepEqual(await linked(), [])

  await familyPage.post?.(visitOf(dsl, { params }))
  assert.deepEqual(await linked(), [people.parent.id])
})
