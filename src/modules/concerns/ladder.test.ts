import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cast, world } from '../../../test/world.ts'
import { answersTo } from '../../platform/question.ts'
import { systemActor } from '../../platform/call.ts'
import { appoint, markAway, recordRelationship } from '../people/index.ts'
import { climb } from './commands/climb.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { identifyChild } from './commands/identify-child.ts'
import { passOn } from './commands/pass-on.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { concern } from './queries/concern.ts'
import { concernsWait } from './queries/concerns-wait.ts'
import { queue } from './queries/queue.ts'
import { waitsUnread } from './queries/waits-unread.ts'

const SAW = { saw: 'Jonah sat alone and cried.', about: 'a boy in Osprey' }

async function reported(t: Parameters<typeof world>[0], said: object = {}) {
  const here = await world(t)
  const made = await reportConcern(await here.as(here.people.teacher), { ...SAW, ...said })
  const { callOf, schools } = here
  const climbs = () => climb(callOf(schools.larkmoor, systemActor('concerns.ladder')), {})
  const sees = async (person: Cast) => (await queue(await here.as(person))).map(one => one.waitsFor)
  return { ...here, made, climbs, sees, concernId: made.concernId }
}

test('a concern waits for the lead, and unread for two hours it is the deputies’, then the head’s, whatever the hour', async t => {
  const { climbs, clock, sees, people } = await reported(t)
  clock.set('2026-11-28T02:00:00Z')
  assert.deepEqual(await sees(people.dsl), ['dsl'])
  assert.deepEqual(await sees(people.head), [])
  await climbs()
  assert.deepEqual(await sees(people.deputy), ['deputy-dsl'])
  assert.equal((await climbs()).climbed, 0)
  clock.move({ hours: 2 })
  await climbs()
  assert.deepEqual(await sees(people.head), ['headteacher'])
  assert.deepEqual(await sees(people.dsl), ['headteacher'])
})

test('where somebody is in danger it goes on after a quarter of an hour', async t => {
  const { climbs, clock, sees, people } = await reported(t, { rightNow: 'danger' })
  clock.move({ minutes: 14 })
  assert.equal((await climbs()).climbed, 0)
  clock.move({ minutes: 1 })
  await climbs()
  assert.deepEqual(await sees(people.dsl), ['deputy-dsl'])
})

test('the chair learns that something waits and since when, and finds neither a row nor a word of it', async t => {
  const { climbs, clock, as, people, made } = await reported(t)
  for (let rung = 0; rung < 3; rung++) {
    clock.move({ hours: 2 })
    await climbs()
  }
  const chair = await as(people.chair)
  const [told] = (await answersTo(chair, [waitsUnread])).flat()
  assert.equal(told?.title, 'A concern about a child has waited 6 hours')
  assert.doesNotMatch(JSON.stringify(told), /Jonah|J\.T\.|Osprey|Wraythorne|C-/)
  assert.deepEqual(await queue(chair), [])
  await assert.rejects(concern(chair, made), { kind: 'not-found' })
  await assert.rejects(readConcern(chair, made), { kind: 'not-found' })
})

test('the head, on whose rung it waits, may decide it, and no other concern', async t => {
  const { climbs, clock, as, people, made } = await reported(t)
  const other = await reportConcern(await as(people.teacher), { saw: 'Something else.' })
  for (let rung = 0; rung < 2; rung++) {
    clock.move({ minutes: 1, hours: 2 })
    if (rung === 0) await readConcern(await as(people.dsl), other)
    await climbs()
  }
  const head = await as(people.head)
  await readConcern(head, made)
  await decideConcern(head, {
    ...{ concernId: made.concernId, choice: 'refer', reasons: 'Harm' },
    ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
  })
  await assert.rejects(
    decideConcern(head, {
      ...{ concernId: other.concernId, choice: 'refer', reasons: 'Harm' },
      ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
    }),
    { kind: 'not-found' },
  )
})

test('while the lead is away the deputy is the one who is told', async t => {
  const { as, people } = await world(t)
  await markAway(await as(people.dsl), { personId: people.dsl.id, startsOn: '2026-11-20' })
  await reportConcern(await as(people.teacher), SAW)
  const [waits] = await queue(await as(people.deputy))
  assert.equal(waits?.waitsFor, 'deputy-dsl')
})

test('whoever presses “not for me” sees it no more, and another holder of the duty has it before the next rung', async t => {
  const { as, people, made, sees, clock } = await reported(t)
  const second = people.office
  await appoint(await as(people.head), { personId: second.id, duty: 'deputy-dsl', startsOn: '2026-09-01' })
  const dsl = await as(people.dsl)
  await readConcern(dsl, made)
  clock.move({ minutes: 5 })
  await passOn(await as(people.dsl), made)
  assert.deepEqual(await sees(people.dsl), [])
  await assert.rejects(concern(dsl, made), { kind: 'not-found' })
  assert.deepEqual(await answersTo(dsl, [concernsWait]), [[]])
  assert.deepEqual(await sees(people.deputy), ['deputy-dsl'])
  clock.move({ minutes: 5 })
  const deputy = await as(people.deputy)
  await readConcern(deputy, made)
  clock.move({ minutes: 5 })
  await passOn(await as(people.deputy), made)
  assert.deepEqual(await sees(second), ['deputy-dsl'])
  const record = await concern(await as(second), made)
  assert.deepEqual(
    record.rungs.map(({ duty, endedWhy }) => [duty, endedWhy]),
    [
      ['dsl', 'read'],
      ['deputy-dsl', 'read'],
      ['deputy-dsl', null],
    ],
  )
})

test('a deputy who passes it on while the lead has it sends it nowhere else', async t => {
  const { as, people, made, sees } = await reported(t)
  await readConcern(await as(people.dsl), made)
  await passOn(await as(people.deputy), made)
  assert.deepEqual(await sees(people.deputy), [])
  assert.deepEqual(await sees(people.dsl), [null])
  assert.deepEqual(await sees(people.head), [])
})

test('a lead who names their own child is kept from it at once, and the next person has it', async t => {
  const { as, people, made, sees } = await reported(t)
  const parent = { personId: people.dsl.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const dsl = await as(people.dsl)
  await readConcern(dsl, made)
  const named = { concernId: made.concernId, personId: people.pupil.id, part: 'harmed' }
  assert.deepEqual(await identifyChild(dsl, named), { isOwnFamily: true })
  assert.deepEqual(await sees(people.dsl), [])
  assert.deepEqual(await sees(people.deputy), ['deputy-dsl'])
  const [one] = await queue(await as(people.deputy))
  assert.deepEqual(one?.initials, ['J.T.'])
})

test('a child of a deputy is named by the lead: the lead keeps it, and the deputy finds nothing', async t => {
  const { as, people, made, sees } = await reported(t)
  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const dsl = await as(people.dsl)
  await readConcern(dsl, made)
  const named = { concernId: made.concernId, personId: people.pupil.id }
  assert.deepEqual(await identifyChild(dsl, named), { isOwnFamily: false })
  assert.deepEqual(await sees(people.dsl), [null])
  assert.deepEqual(await sees(people.deputy), [])
})

test('where everybody on the ladder is kept from it, the chair learns that something waits', async t => {
  const { as, people, climbs, clock } = await world(t).then(async here => ({
    ...here,
    climbs: () => climb(here.callOf(here.schools.larkmoor, systemActor('concerns.ladder')), {}),
  }))
  const office = await as(people.office)
  for (const { id } of [people.dsl, people.deputy, people.head])
    await recordRelationship(office, {
      personId: id,
      pupilId: people.pupil.id,
      parentalResponsibility: 'yes',
    })
  await reportConcern(await as(people.teacher), { saw: 'Crying.', about: 'Jonah Tillerby' })
  for (const person of [people.dsl, people.deputy, people.head])
    assert.deepEqual(await queue(await as(person)), [])
  clock.move({ hours: 2 })
  await climbs()
  const [told] = (await answersTo(await as(people.chair), [waitsUnread])).flat()
  assert.match(String(told?.title), /has waited/)
})
