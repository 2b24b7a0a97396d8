import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeFile } from '../../../test/child-file.ts'
import { rowsOf } from '../../../test/rows-of.ts'
import { type Cast, world } from '../../../test/world.ts'
import { confirmErasure } from '../people/commands/confirm-erasure.ts'
import { proposeErasure } from '../people/commands/propose-erasure.ts'
import { erasures } from '../people/queries/erasures.ts'
import { endMembership, recordPerson, recordRelationship } from '../people/index.ts'
import { flagChild } from './commands/flag-child.ts'
import { childFile } from './queries/child-file.ts'
import { chronology } from './queries/chronology.ts'
import { concern } from './queries/concern.ts'
import { watched } from './queries/watched.ts'

type World = Awaited<ReturnType<typeof world>>

/** They leave, and their own record is erased by two people. */
async function erased(here: World, personId: string): Promise<string> {
  const open = await rowsOf(
    here,
    'select id from people.membership where person_id = $1 and ends_on is null',
    [personId],
  )
  for (const { id } of open)
    await endMembership(await here.as(here.people.head), { membershipId: id, when: 'now' })
  here.clock.move({ days: 1 })
  const { erasureId } = await proposeErasure(await here.as(here.people.dpo), {
    ...{ personId, rule: 'asked', reason: 'The family asked for it' },
  })
  await confirmErasure(await here.as(here.people.head), { erasureId, understood: 'yes' })
  return erasureId
}

test('a child’s concerns file stays under their name and birthday when their own record is erased', async t => {
  const here = await world(t)
  const { as, people } = here
  const { concernId } = await wholeFile(here)
  const before = await childFile(await as(people.dsl), { personId: people.pupil.id })
  await erased(here, people.pupil.id)
  const after = await childFile(await as(people.dsl), { personId: people.pupil.id })
  assert.deepEqual([after.name, after.bornOn], ['Jonah Tillerby', '2016-03-27'])
  assert.deepEqual(
    after.entries.map(({ fields }) => fields),
    before.entries.map(({ fields }) => fields),
  )
  assert.equal(
    (await chronology(await as(people.dsl), { personId: people.pupil.id, page: 1 })).name,
    'Jonah Tillerby',
  )
  const { children } = await concern(await as(people.dsl), { concernId })
  assert.ok(children.some(({ name, bornOn }) => name === 'Jonah Tillerby' && bornOn === '2016-03-27'))
})

test('a child whose record is erased is still not named in the file of another child', async t => {
  const here = await world(t)
  const { as, people } = here
  const { otherId } = await wholeFile(here)
  await erased(here, otherId)
  const file = await childFile(await as(people.dsl), { personId: people.pupil.id })
  assert.doesNotMatch(JSON.stringify(file), /Rowan|Maskell/)
})

test('whoever proposes and confirms an erasure learns from it nothing of a concerns file', async t => {
  const here = await world(t)
  const { as, people } = here
  await wholeFile(here)
  const { personId } = await recordPerson(await as(people.head), {
    ...{ givenName: 'Idris', familyName: 'Quillan', kinds: 'pupil', startsOn: '2026-09-01' },
  })
  const said: unknown[] = []
  for (const id of [people.pupil.id, personId]) {
    const erasureId = await erased(here, id)
    const [one] = await erasures(await as(people.dpo), { erasureId })
    const entries = await rowsOf(
      here,
      `select use_case, outcome, body::jsonb - '{at,ids,request,commitments}'::text[] as rest from platform.audit_entry
        where chain = 'main' and body like '%' || $1 || '%' order by n`,
      [erasureId],
    )
    said.push({ entries, one: { ...one, id: '', personId: '', proposedAt: '', carriedOutAt: '' } })
  }
  assert.deepEqual(said[0], said[1])
  const kept = await rowsOf(here, 'select person_id from concerns.kept_child')
  assert.deepEqual(kept, [{ person_id: people.pupil.id }])
})

test('a lead whose own child it was is as far from the file when the child’s record is erased', async t => {
  const here = await world(t)
  const { as, people } = here
  await wholeFile(here)
  const isParent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), isParent)
  await flagChild(await as(people.dsl), {
    ...{ personId: people.pupil.id, adultIds: [people.volunteer.id] },
    ...{ lookFor: 'Whether he eats', until: '2027-03-01' },
  })
  const flags = async (who: Cast) =>
    (await watched(await as(who), { personId: people.pupil.id })).flags.length
  assert.deepEqual([await flags(people.dsl), await flags(people.deputy)], [1, 0])
  await erased(here, people.pupil.id)
  assert.deepEqual([await flags(people.dsl), await flags(people.deputy)], [1, 0])
  const name = (await watched(await as(people.deputy), { personId: people.pupil.id })).name
  assert.equal(name, 'Erased person')
})
