import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '../../../platform/call.ts'
import { outbox } from '../../messages/index.ts'
import { recordPerson } from '../../people/index.ts'
import { remindUnsignedJob } from '../jobs/remind-unsigned.ts'
import { askNewStarter } from '../listeners/ask-new-starter.ts'
import { familySigning } from '../queries/family-signing.ts'
import { signatures } from '../queries/signatures.ts'
import { signingWorld } from '../signing-world.test.ts'
import { refuseAgreement } from './refuse-agreement.ts'
import { remindUnsigned } from './remind-unsigned.ts'

test('each adult who has not signed is told once a day that something waits, and no more than that', async t => {
  const { as, people, published, sign, tomorrow } = await signingWorld(t)
  const made = await published()
  const { agreementId } = made
  await sign(people.teacher, made)
  assert.deepEqual(await remindUnsigned(await as(people.office), { agreementId }), { told: 4 })
  assert.deepEqual(await remindUnsigned(await as(people.office), { agreementId }), { told: 0 })
  const sent = await outbox(await as(people.head))
  assert.equal(sent.length, 4)
  assert.deepEqual(
    new Set(sent.map(({ saidTo, template }) => `${saidTo}: ${template}`)),
    new Set(['Somebody who has not signed: waits']),
  )
  tomorrow()
  assert.deepEqual(await remindUnsigned(await as(people.office), { agreementId }), { told: 4 })
  const [first] = await signatures(await as(people.head), { agreementId, isSigned: false })
  assert.equal(first?.reminders, 2)
  await assert.rejects(remindUnsigned(await as(people.teacher), { agreementId }), { kind: 'not-allowed' })
})

test('whoever has said no, and waits for an answer, is not reminded', async t => {
  const { as, people, published } = await signingWorld(t)
  const made = await published()
  await refuseAgreement(await as(people.teacher), { ...made, personId: people.teacher.id, words: 'No.' })
  assert.deepEqual(await remindUnsigned(await as(people.head), { agreementId: made.agreementId }), {
    told: 4,
  })
})

test('each parent is sent one link for all their children; one without an address is left to the office', async t => {
  const { as, people, publishedForChildren, child, parent, letSign } = await signingWorld(t)
  const made = await publishedForChildren()
  const mum = await parent('Folake Rowe', 'folake@example.org')
  const dad = await parent('Sam Reid')
  for (const name of ['Asha Rowe', 'Reuben Rowe']) await letSign(mum, await child(name, 'Wren'))
  await letSign(dad, await child('Tobi Reid', 'Wren'))
  assert.deepEqual(await remindUnsigned(await as(people.head), { agreementId: made.agreementId }), {
    told: 1,
  })
  const [sent, ...more] = await outbox(await as(people.head))
  assert.deepEqual(more, [])
  const call = {
    ...(await as(people.head)),
    actor: { personId: null, accountId: null, name: '', rights: new Set(['anyone'] as const) },
  }
  const [opened] = await familySigning(call, { token: sent?.link?.split('/').at(-1) })
  assert.deepEqual(
    opened?.items[0]?.people.map(({ firstName }) => firstName),
    ['Asha', 'Reuben'],
  )
})

test('every week all are reminded; whoever starts is told the same day, and not twice', async t => {
  const { as, people, callOf, published, clock } = await signingWorld(t)
  await published()
  await published({ title: 'Governors', audience: 'governor' })
  const worker = () => callOf(people.head.school, systemActor('worker'))
  const sent = async () => (await outbox(await as(people.head))).length
  await remindUnsignedJob.run(worker())
  assert.equal(await sent(), 7)
  clock.move({ hours: 1 })
  const { personId } = await recordPerson(await as(people.head), {
    ...{
      givenName: 'New',
      familyName: 'Starter',
      kinds: 'staff',
      email: 'new@example.org',
      startsOn: '2026-11-23',
    },
  })
  for (let n = 0; n < 2; n++) await askNewStarter.run(worker(), { name: 'people.joined', personId })
  assert.equal(await sent(), 8)
})
