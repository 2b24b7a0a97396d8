import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contact, pupil } from '../../../../test/roll/cast.ts'
import { world } from '../../../../test/world.ts'
import { contactsForLinks } from '../queries/contacts-for-links.ts'
import { pupilContacts } from '../queries/pupil-contacts.ts'
import { csvOf, loaded, previewOf, brought } from '../roll-world.test.ts'
import type { RollContact, RollRow } from '../roll/roll-row.ts'
import { flagMustNotBeTold } from './flag-must-not-be-told.ts'
import { liftMustNotBeTold } from './lift-must-not-be-told.ts'
import { recordLookedAfter } from './record-looked-after.ts'
import { recordRelationship } from './record-relationship.ts'
import { releaseContacts } from './release-contacts.ts'
import { stopContact } from './stop-contact.ts'

const flagged = (one: RollContact): RollContact => ({ ...one, mustNotBeTold: true })
const born = (dateOfBirth: string, contacts: RollContact[], className: string) => ({
  ...{ dateOfBirth, contacts, className },
})

/** The Khans share a mother; the father of the younger must not be told. The Lees are apart from all this. */
const ROWS: readonly RollRow[] = [
  pupil(2, 'Amina', 'Khan', born('2015-09-01', [contact('Sara', 'Khan', 1)], '5K')),
  pupil(
    3,
    'Bilal',
    'Khan',
    born('2017-01-05', [contact('Sara', 'Khan', 1), flagged(contact('Omar', 'Khan', 2))], '3A'),
  ),
  pupil(4, 'Wei', 'Lee', born('2016-02-02', [contact('Mei', 'Lee', 1), contact('Jun', 'Lee', 2)], '3A')),
  pupil(
    5,
    'Zoe',
    'Ash',
    born('2016-05-02', [{ ...contact('Gran', 'Ash', 1), parentalResponsibility: false }], '5K'),
  ),
]

async function school(t: Parameters<typeof world>[0]) {
  const all = await world(t)
  const office = await all.as(all.people.office)
  await loaded(office, csvOf(ROWS), { everybody: false })
  const namesForLinks = async () =>
    (await contactsForLinks(office)).map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1))
  const idOf = async (name: string) => {
    const found = (await pupilContacts(office)).find(one => one.name === name)
    assert.ok(found, name)
    return found
  }
  return { ...all, office, namesForLinks, idOf }
}

test('nobody may be contacted until the office releases them, and a mother of two is one person', async t => {
  const { office, namesForLinks, facts } = await school(t)
  assert.deepEqual(await namesForLinks(), [])
  const all = await pupilContacts(office)
  assert.equal(all.length, 6)
  assert.equal(new Set(all.map(({ personId }) => personId)).size, 5)
  facts.length = 0
  assert.deepEqual(await releaseContacts(office, { of: 'class', className: '5K' }), { released: 2 })
  assert.deepEqual(
    facts.map(({ name, kind }) => `${name} ${String(kind)}`),
    ['people.joined parent', 'people.joined parent'],
  )
  assert.deepEqual(
    await namesForLinks(),
    [],
    'the Khans have a child under a warning; Gran has no responsibility',
  )
  assert.deepEqual(await releaseContacts(office, { of: 'all' }), { released: 3 })
  assert.deepEqual(await namesForLinks(), ['Jun Lee', 'Mei Lee'])
})

test('who must not be told is never released, by whatever words it is asked', async t => {
  const { office, idOf, namesForLinks } = await school(t)
  const { relationshipId, className } = await idOf('Omar Khan')
  await releaseContacts(office, { of: 'all' })
  await releaseContacts(office, { of: 'class', className })
  await assert.rejects(releaseContacts(office, { of: 'one', relationshipId }), { kind: 'conflict' })
  assert.equal((await idOf('Omar Khan')).isReleased, false)
  assert.ok(!(await namesForLinks()).includes('Omar Khan'))
})

test('a warning takes everybody about the child off the list at once; only the head lifts it, and it releases nobody', async t => {
  const { as, people, office, idOf, namesForLinks } = await school(t)
  await releaseContacts(office, { of: 'all' })
  const { relationshipId, pupilId } = await idOf('Jun Lee')
  const warning = { relationshipId, since: '2026-11-20', reason: 'Non-molestation order 26/114' }
  await assert.rejects(flagMustNotBeTold(await as(people.teacher), warning), { kind: 'not-allowed' })
  await flagMustNotBeTold(await as(people.dsl), warning)
  assert.deepEqual(await namesForLinks(), [])
  assert.deepEqual(await contactsForLinks(office, { pupilIds: [pupilId] }), [])
  await assert.rejects(liftMustNotBeTold(office, { relationshipId, because: 'It ended' }), {
    kind: 'not-allowed',
  })
  await liftMustNotBeTold(await as(people.head), { relationshipId, because: 'The order ended' })
  assert.deepEqual(await namesForLinks(), ['Mei Lee'])
})

test('a file neither lifts a warning nor releases anybody, but takes a release back', async t => {
  const { office, idOf, namesForLinks } = await school(t)
  await releaseContacts(office, { of: 'all' })
  const told = ROWS.map(row => ({
    ...row,
    contacts: row.contacts.map(one => ({ ...one, mustNotBeTold: null, mayBeContacted: true })),
  }))
  const fileId = await brought(office, csvOf(told))
  const preview = await previewOf(office, fileId, false)
  assert.equal(preview.changed.length, 0)
  assert.deepEqual(
    preview.doubtful.filter(({ kind }) => kind === 'protection-lifted').map(({ lines }) => lines),
    [[3]],
  )
  assert.equal((await idOf('Omar Khan')).toldSince?.toString(), '2026-11-23')
  const gone = ROWS.map(row => ({
    ...row,
    contacts: row.contacts
      .filter(({ givenName }) => givenName !== 'Omar' && givenName !== 'Mei')
      .map((one, at) => ({ ...one, order: at + 1 })),
  }))
  await loaded(office, csvOf(gone), { everybody: false })
  assert.ok((await idOf('Omar Khan')).toldSince, 'left out of a file, the warning stands')
  assert.deepEqual(await namesForLinks(), ['Jun Lee'])
  await loaded(office, csvOf(ROWS), { everybody: false })
  assert.equal((await idOf('Mei Lee')).isReleased, false, 'who comes back waits again')
})

test('a looked-after child is the school’s to see to by hand, and a release can be taken back', async t => {
  const { as, people, office, idOf, namesForLinks } = await school(t)
  await releaseContacts(office, { of: 'all' })
  const { relationshipId, pupilId } = await idOf('Mei Lee')
  await recordLookedAfter(await as(people.dsl), { pupilId, lookedAfter: 'yes', since: '2026-11-01' })
  assert.deepEqual(await namesForLinks(), [])
  await recordLookedAfter(office, { pupilId, lookedAfter: false })
  assert.deepEqual(await namesForLinks(), ['Jun Lee', 'Mei Lee'])
  await stopContact(office, { relationshipId })
  assert.deepEqual(await namesForLinks(), ['Jun Lee'])
})

test('a relationship recorded by hand waits for its release too, and the other school cannot reach it', async t => {
  const { as, people, elsewhere, office, namesForLinks } = await school(t)
  const child = { personId: people.parent.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  const { relationshipId } = await recordRelationship(office, { ...child, words: 'Mother' })
  await assert.rejects(recordRelationship(office, child), { kind: 'conflict' })
  assert.deepEqual(await namesForLinks(), [])
  const there = await as(elsewhere.head)
  await assert.rejects(recordRelationship(there, child), { kind: 'not-found' })
  await assert.rejects(stopContact(there, { relationshipId }), { kind: 'not-found' })
  await assert.rejects(releaseContacts(there, { of: 'one', relationshipId }), { kind: 'not-found' })
  await releaseContacts(office, { of: 'one', relationshipId })
  assert.deepEqual(await namesForLinks(), ['Ana Marsh'])
})
