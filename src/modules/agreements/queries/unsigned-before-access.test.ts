import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Call } from '../../../platform/call.ts'
import { firstShut } from '../../../platform/question.ts'
import { putOffSigning } from '../commands/put-off-signing.ts'
import { signingWorld } from '../signing-world.test.ts'
import { signatures } from './signatures.ts'
import { signingPutOff } from './signing-put-off.ts'
import { unsignedBeforeAccess } from './unsigned-before-access.ts'

const isShut = (call: Call) => firstShut(call, [unsignedBeforeAccess])

test('from the effective day, and not before, an adult who has not signed is sent to sign', async t => {
  const { as, people, published, sign, tomorrow, clock } = await signingWorld(t)
  const made = await published()
  const gate = async () => isShut(await as(people.teacher))
  assert.equal(await gate(), undefined)
  clock.set('2026-11-23T23:59:59Z')
  assert.equal(await gate(), undefined)
  clock.set('2026-11-24T00:00:00Z')
  const { agreementId } = made
  const path = `/s/larkmoor/agreements/${agreementId}/people/${people.teacher.id}/signature`
  assert.equal(await gate(), path)
  await sign(people.teacher, made)
  assert.equal(await gate(), undefined)
  tomorrow()
  assert.equal(await gate(), undefined)
})

test('the gate is closed to those whom the policy names, and to no others', async t => {
  const { as, people, elsewhere, published, tomorrow, inPolicy } = await signingWorld(t)
  await published()
  await published({ title: 'Volunteers', audience: 'volunteer' })
  await published({ title: 'Families', audience: 'parent' })
  tomorrow()
  const isClosed = async (person: typeof people.head) => (await isShut(await as(person))) !== undefined
  assert.equal(await isClosed(people.teacher), true)
  for (const other of [people.volunteer, people.technician, people.parent, people.pupil, elsewhere.teacher])
    assert.equal(await isClosed(other), false)
  await inPolicy('agreements.signed-before-access', 'volunteer', {
    audience: 'volunteer',
    before: 'first-use',
  })
  tomorrow()
  assert.equal(await isClosed(people.volunteer), true)
})

test('the gate costs whoever has signed and a parent, one statement a page', async t => {
  const { as, people, house, published, sign, tomorrow } = await signingWorld(t)
  await sign(people.teacher, await published())
  tomorrow()
  const statements = async (person: typeof people.teacher) => {
    const call = await as(person)
    const seen: string[] = []
    house.database.onStatement = sql => void seen.push(sql)
    await isShut(call)
    house.database.onStatement = undefined
    // The settings in force are read at the door.
    return seen.filter(sql => !/set_config|^(begin|commit)|platform\.setting/.test(sql)).length
  }
  assert.equal(await statements(people.teacher), 1)
  assert.equal(await statements(people.parent), 1)
  assert.equal(await statements(people.head), 1)
})

test('"not now" opens the gate for 24 hours, is counted, and is for safeguarding duties alone', async t => {
  const { as, people, published, tomorrow, clock } = await signingWorld(t)
  const { agreementId } = await published()
  tomorrow()
  const isClosed = async () => (await isShut(await as(people.dsl))) !== undefined
  await putOffSigning(await as(people.dsl), {})
  await putOffSigning(await as(people.dsl), {})
  assert.equal(await isClosed(), false)
  assert.equal((await signingPutOff(await as(people.dsl))).count, 1)
  clock.move({ hours: 23, minutes: 59 })
  assert.equal(await isClosed(), false)
  clock.move({ minutes: 1 })
  assert.equal(await isClosed(), true)
  await putOffSigning(await as(people.dsl), {})
  assert.equal(await isClosed(), false)
  assert.equal((await signingPutOff(await as(people.dsl))).count, 2)
  const seen = await signatures(await as(people.head), { agreementId })
  assert.equal(seen.find(({ personId }) => personId === people.dsl.id)?.putOff, 2)
  for (const other of [people.teacher, people.office, people.governor])
    await assert.rejects(putOffSigning(await as(other), {}), { kind: 'not-allowed' })
})
