import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeFile } from '../../../test/child-file.ts'
import { erased } from '../../../test/old-files.ts'
import { rowsOf } from '../../../test/rows-of.ts'
import { type Cast, world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { erasures } from '../people/queries/erasures.ts'
import { recordPerson, recordRelationship } from '../people/index.ts'
import { giveAction } from './commands/give-action.ts'
import { flagChild } from './commands/flag-child.ts'
import { planSupport } from './commands/plan-support.ts'
import { childFile } from './queries/child-file.ts'
import { chronology } from './queries/chronology.ts'
import { concern } from './queries/concern.ts'
import { concernsWait } from './queries/concerns-wait.ts'
import { followUpWaits } from './queries/follow-up-waits.ts'
import { ownSupport } from './queries/own-support.ts'
import { sanctionForm } from './queries/sanction-form.ts'
import { supportOfConcern } from './queries/support-of-concern.ts'
import { supportTasksWait, supportWaits } from './queries/support-waits.ts'
import { toDraftFrom } from './queries/to-draft-from.ts'
import { watched } from './queries/watched.ts'

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

test('what waits, what is filled in and what is drafted calls a child by name when their own record is erased', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const { concernId } = await wholeFile(here)
  const dsl = async () => as(people.dsl)
  const { planId } = await planSupport(await dsl(), {
    ...{ concernId, childId: people.pupil.id, adultId: people.technician.id, help: 'A quiet word' },
    ...{ firstMeetingOn: '2026-11-24', reviewOn: '2026-11-25' },
  })
  await giveAction(await dsl(), {
    ...{ concernId, ownerId: people.technician.id, what: 'Look at the pond' },
    ...{ shows: 'task', by: 'onDay', dueOn: '2026-11-24' },
  })
  await erased(here, people.pupil.id)
  clock.move({ days: 3 })

  const found = {
    draft: await toDraftFrom(await dsl(), { concernId }),
    sanction: await sanctionForm(await dsl(), { concernId }),
    supports: await supportOfConcern(await dsl(), { concernId }),
    own: await ownSupport(await as(people.technician), { planId }),
    record: await concern(await dsl(), { concernId }),
  }
  for (const [what, one] of Object.entries(found)) {
    const said = JSON.stringify(one)
    assert.doesNotMatch(said, /Erased person/, what)
    assert.match(said, /Jonah Tillerby/, what)
  }
  assert.match(JSON.stringify(found.draft.children), /27 March 2016/)
  assert.match(JSON.stringify(found.sanction.children), /2016-03-27/)
  for (const [what, one] of Object.entries({ concernsWait, followUpWaits, supportWaits })) {
    const said = JSON.stringify(await needsOf(await dsl(), [one]))
    assert.match(said, /J\.T\./, `${what}: ${said}`)
  }
  assert.match(JSON.stringify(await needsOf(await as(people.technician), [supportTasksWait])), /J\.T\./)
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
