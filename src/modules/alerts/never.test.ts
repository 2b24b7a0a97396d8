import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declareFamily } from '../adults/commands/declare-family.ts'
import { appoint, recordPerson, recordRelationship } from '../people/index.ts'
import { alerting } from './alerts-world.test.ts'
import { onlyFor, type Who } from './only-for.test.ts'

test('each alert is for whoever would answer for it and for nobody else, least of all whom it is about: by no door', async t => {
  const cases: readonly [string, readonly Who[]][] = [
    ['Jonah Tillerby', ['dsl', 'deputy']],
    ['Dev Malhotra', ['head']],
    ['Ruth Calloway', ['chair']],
  ]
  for (const [name, readers] of cases) {
    const here = await alerting(t)
    await here.came({ person: { name } })
    await onlyFor(here, readers, name)
  }
})

test('about the chair, where there is no vice-chair, nobody reads an alert: it is a record that its ladder runs out of', async t => {
  const here = await alerting(t)
  await here.came({ person: { name: 'Gwen Adeyemi' } })
  await onlyFor(here, [], 'about the chair')
  assert.equal((await here.rows('select id from adults.concern')).length, 1)
  assert.deepEqual(
    [...(await here.casesOf(here.people.head)), ...(await here.casesOf(here.people.chair))],
    [],
  )
})

test('a lead who is a parent of the child knows nothing of it, also where that is recorded since', async t => {
  const here = await alerting(t)
  await here.came()
  await onlyFor(here, ['dsl', 'deputy'], 'before')
  await recordRelationship(await here.as(here.people.head), {
    ...{
      pupilId: here.people.pupil.id,
      personId: here.people.dsl.id,
      words: 'Mother',
      parentalResponsibility: 'yes',
    },
  })
  await onlyFor(here, ['deputy'], 'since')
})

test('whoever says that the subject is of their family knows nothing of it from that moment, and it goes on', async t => {
  const here = await alerting(t)
  const { people, as, aMinute, casesOf } = here
  await here.came({ person: { name: 'Łukasz Wraythorne' } })
  await onlyFor(here, ['head'], 'before')
  await declareFamily(await as(people.head), { personId: people.teacher.id })
  await onlyFor(here, [], 'since')
  await aMinute()
  assert.equal((await casesOf(people.chair)).length, 1)
  assert.deepEqual(await casesOf(people.head), [])
})

test('it follows the duty: whoever acts as headteacher reads it too, the old one no more, and with nobody there it goes on', async t => {
  const here = await alerting(t)
  const { people, as, aMinute, casesOf, clock } = here
  await here.came({ person: { name: 'Dev Malhotra' } })
  const acting = { personId: people.deputy.id, duty: 'headteacher', acting: 'yes', startsOn: '2026-11-23' }
  await appoint(await as(people.head), acting)
  await onlyFor(here, ['head', 'deputy'], 'acting')
  for (const who of [people.head, people.deputy])
    await here.rows(
      `update people.appointment set ends_on = '2026-11-22', starts_on = '2026-11-01' where person_id = $1 and duty = 'headteacher'`,
      [who.id],
    )
  clock.move({ minutes: 1 })
  await onlyFor(here, [], 'nobody')
  await aMinute()
  assert.equal((await casesOf(people.chair)).length, 1)
})

test('whom it is about reads nothing of it by a duty that they are given since', async t => {
  const here = await alerting(t)
  const { people, as } = here
  await here.came({ person: { name: people.teacher.name } })
  const acting = { personId: people.teacher.id, duty: 'headteacher', acting: 'yes', startsOn: '2026-11-23' }
  await appoint(await as(people.head), acting)
  await onlyFor(here, ['head'], 'acting since')
})

test('“Not for me” makes it a record that is kept from whoever pressed, before whoever comes next', async t => {
  const here = await alerting(t)
  const { people, post, ofChildren, concernsOf } = here
  await here.came()
  const [one] = await ofChildren(people.dsl)
  assert.equal(
    (await post(people.dsl, `/s/larkmoor/alerts/${one?.alertId}`, { deed: 'not-for-me' })).statusCode,
    303,
  )
  assert.deepEqual(await concernsOf(people.dsl), [])
  assert.equal((await concernsOf(people.deputy)).length, 1)
  await onlyFor(here, [], 'passed on')

  const other = await alerting(t)
  await other.came({ person: { name: 'Dev Malhotra' } })
  const [two] = await other.ofAdults(other.people.head)
  await other.post(other.people.head, `/s/larkmoor/alerts/${two?.alertId}`, { deed: 'not-for-me' })
  assert.deepEqual(await other.casesOf(other.people.head), [])
  assert.equal((await other.casesOf(other.people.chair)).length, 1)
})

test('what may be about a child of the head’s own, because two children bear the name, is no record of the head’s either', async t => {
  const here = await alerting(t)
  const { as, people, casesOf } = here
  await recordPerson(await as(people.head), {
    ...{ givenName: 'Jonah', familyName: 'Tillerby', kinds: 'pupil', startsOn: '2026-11-01' },
  })
  await recordRelationship(await as(people.head), {
    ...{ pupilId: people.pupil.id, personId: people.head.id, words: 'Mother', parentalResponsibility: 'yes' },
  })
  await here.came()
  assert.deepEqual(await casesOf(people.head), [])
  assert.equal((await casesOf(people.chair)).length, 1)
})
