import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lapseSignaturesJob } from '../../src/modules/agreements/jobs/lapse-signatures.ts'
import { remindUnsignedJob } from '../../src/modules/agreements/jobs/remind-unsigned.ts'
import { systemActor } from '../../src/platform/call.ts'
import { type Here, marginOf, signingUnder, STAFF } from './agreements.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

/** The night of 1 September, as a worker runs it. */
async function newYear(here: Here): Promise<void> {
  here.clock.set('2027-09-01T00:02:00Z')
  await lapseSignaturesJob.run(here.callOf(here.people.head.school, systemActor(lapseSignaturesJob.name)))
}

test('RB-1.71 each September the staff’s signatures lapse, they are reminded, and the head sees how many and who', async t => {
  const here = await underPolicy(t, 'redbridge')
  const { get, enter } = await pagesOf(t, here)
  const { published, sign, toNextDay } = await signingUnder(here)
  const { people } = here
  for (const one of [people.head, people.governor]) await enter(one)
  const made = await published('staff')
  toNextDay()
  for (const name of STAFF) await sign(people[name], made)
  const clause = async () =>
    marginOf(here, { get }, { school: 'redbridge', id: 'RB-1.71', token: await here.again(people.governor) })
  assert.equal((await clause()).state, 'Kept')

  here.clock.set('2027-08-31T08:00:00Z')
  assert.equal((await clause()).state, 'At risk', 'the last month of the year')
  await newYear(here)
  here.clock.set('2027-09-01T08:00:00Z')
  assert.equal((await clause()).state, 'Not kept')

  for (const name of ['head', 'dsl', 'deputy'] as const) await sign(people[name], made)
  const head = await here.again(people.head)
  const page = plain((await get(head, '/agreements')).body)
  assert.match(page, /3 of 5 signatures are in/)
  assert.match(page, new RegExp(`Adults who have not .*${people.office.name}`))
  assert.match(page, new RegExp(`Adults who have not .*${people.teacher.name}`))

  const system = here.callOf(people.head.school, systemActor(remindUnsignedJob.name))
  await remindUnsignedJob.run(system)
  assert.match(plain((await get(head, '/agreements')).body), /Reminded once/)
})

test('BS-18.2 at the start of the school year the pupils’ signatures lapse, the class list is empty again, and last year’s stay', async t => {
  const here = await underPolicy(t, 'banks')
  const { get, enter } = await pagesOf(t, here)
  const { published, sign, toNextDay } = await signingUnder(here)
  const { people } = here
  for (const one of [people.teacher, people.office]) await enter(one)
  const made = await published('pupil')
  toNextDay()
  await sign(people.pupil, made)
  const list = async () =>
    plain((await get(await here.again(people.teacher), '/agreements/register?class=Osprey')).body)
  assert.match(await list(), new RegExp(`${people.pupil.name} Osprey [\\w ]+ Version 1, 1 December 2026`))
  await newYear(here)
  here.clock.set('2027-09-02T08:00:00Z')
  assert.match(await list(), new RegExp(`${people.pupil.name} Osprey [\\w ]+ Not yet`))
  const office = await here.again(people.office)
  const record = plain((await get(office, `/people/${people.pupil.id}/agreements`)).body)
  assert.match(record, /Version 1 1 December 2026 at .*Lapsed 1 September 2027/)
  const { state } = await marginOf(here, { get }, { school: 'banks', id: 'BS-18.2', token: office })
  assert.equal(state, 'Not kept')
})
