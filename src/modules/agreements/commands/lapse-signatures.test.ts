import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '../../../platform/call.ts'
import { signing } from '../queries/signing.ts'
import { firstShut } from '../../../platform/question.ts'
import { unsignedBeforeAccess } from '../queries/unsigned-before-access.ts'
import { signingWorld } from '../signing-world.test.ts'
import { lapseSignatures } from './lapse-signatures.ts'

async function signedByTeacher(t: Parameters<typeof signingWorld>[0]) {
  const here = await signingWorld(t)
  const { as, people, callOf, facts } = here
  const made = await here.published()
  const { signatureId } = await here.sign(people.teacher, made)
  async function lapse(): Promise<boolean> {
    await lapseSignatures(callOf(people.head.school, systemActor('agreements.lapse-signatures-nightly')), {})
    const own = { agreementId: made.agreementId, personId: people.teacher.id }
    return (await signing(await as(people.teacher), own)).signatureId === null
  }
  const lapsed = () => facts.filter(({ name }) => name === 'agreements.lapsed')
  return { ...here, made, signatureId, lapse, lapsed }
}

test('a signature lapses when the policy’s year is over, and not a day before', async t => {
  const { as, people, lapse, lapsed, inPolicy, clock, signatureId, sign, made } = await signedByTeacher(t)
  await inPolicy('agreements.renewed-each', 'staff', { audience: 'staff', every: 'year' })
  clock.set('2027-11-22T23:59:00Z')
  assert.equal(await lapse(), false)
  clock.set('2027-11-23T00:02:00Z')
  assert.equal(await lapse(), true)
  assert.deepEqual(lapsed(), [{ name: 'agreements.lapsed', signatureId, personId: people.teacher.id }])
  assert.notEqual(await firstShut(await as(people.teacher), [unsignedBeforeAccess]), undefined)
  await sign(people.teacher, made)
  assert.equal(await lapse(), false)
  assert.equal(lapsed().length, 1)
})

test('without a policy that asks for it no signature lapses, nor by a rule for others', async t => {
  const { lapse, inPolicy, clock } = await signedByTeacher(t)
  clock.set('2030-11-23T08:20:00Z')
  assert.equal(await lapse(), false)
  await inPolicy('agreements.renewed-each', 'governor', { audience: 'governor', every: 'term' })
  clock.move({ days: 400 })
  assert.equal(await lapse(), false)
})
