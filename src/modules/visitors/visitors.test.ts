import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { signOnScreen } from '../agreements/index.ts'
import { inWorld } from '../agreements/signing-world.test.ts'
import { issueGuestLogin } from './commands/issue-guest-login.ts'
import { recordBrokenRule } from './commands/record-broken-rule.ts'
import { signVisitorIn, SOMEBODY_ELSE } from './commands/sign-visitor-in.ts'
import { signVisitorOut } from './commands/sign-visitor-out.ts'
import { visit } from './queries/visit.ts'
import { visitsToday } from './queries/visits-today.ts'
import { isHere, isInUse } from './visit.ts'
import { dayOf } from '../../platform/clock.ts'

const SANJAY = { givenName: 'Sanjay', familyName: 'Mistry', comesAs: 'visitor' }

async function atTheDesk(t: Parameters<typeof world>[0]) {
  const here = inWorld(await world(t))
  const { as, people } = here
  const office = () => as(people.office)
  const comes = async (more: object = {}) =>
    (await signVisitorIn(await office(), { ...SANJAY, host: people.teacher.name, ...more })).visitId
  return { ...here, office, comes }
}

test('whoever was here before is the same person, and somebody else of that name is not', async t => {
  const { comes, office, clock } = await atTheDesk(t)
  const first = await visit(await office(), { visitId: await comes({ organisation: 'Peak Books' }) })
  clock.move({ days: 1 })
  await assert.rejects(comes(), { fields: { knownId: 'Select whether it is somebody who was here before' } })
  const again = await visit(await office(), { visitId: await comes({ knownId: first.personId }) })
  assert.equal(again.personId, first.personId)
  await assert.rejects(comes({ knownId: first.personId }), { kind: 'conflict' })
  const other = await visit(await office(), { visitId: await comes({ knownId: SOMEBODY_ELSE }) })
  assert.notEqual(other.personId, first.personId)
})

test('a host works here, and is named where several are called so; a parent is on the roll', async t => {
  const { comes, people } = await atTheDesk(t)
  await assert.rejects(comes({ host: people.parent.name }), {
    fields: { host: 'Nobody who works here today is called so' },
  })
  await assert.rejects(comes({ host: 'a' }), {
    fields: { hostId: 'Several people are called so: select which' },
  })
  await comes({ host: 'a', hostId: people.dsl.id })
  await assert.rejects(comes({ familyName: 'Oduya', comesAs: 'parent' }), { kind: 'invalid' })
})

test('who has left is not here, and nor is who was not signed out, the day after; their guest logins are over', async t => {
  const { comes, office, clock, people } = await atTheDesk(t)
  const today = async () =>
    (await visitsToday(await office())).visits.filter(one => isHere(one, dayOf(clock.now())))
  const first = await comes()
  const second = await comes({ givenName: 'Ines' })
  assert.equal((await today()).length, 2)
  await issueGuestLogin(await office(), { visitId: first, login: 'guest1' })
  clock.move({ minutes: 5 })
  await signVisitorOut(await office(), { visitId: first })
  assert.deepEqual(
    (await today()).map(({ visitId }) => visitId),
    [second],
  )
  const { logins } = await visit(await office(), { visitId: first })
  assert.deepEqual(
    logins.map(login => isInUse(login, clock.now())),
    [false],
  )
  await assert.rejects(issueGuestLogin(await office(), { visitId: first, login: 'guest1' }), {
    kind: 'conflict',
  })
  clock.move({ days: 1 })
  assert.deepEqual(await today(), [])
  assert.equal((await visit(await office(), { visitId: second })).hostName, people.teacher.name)
})

test('nobody holds the screen for themself or for a colleague, and a teacher only for a pupil', async t => {
  const { comes, office, as, people, published, clock } = await atTheDesk(t)
  const staff = await published()
  const visitors = await published({ title: 'Visitors’ agreement', audience: 'visitor' })
  clock.move({ days: 1 })
  const { personId } = await visit(await office(), { visitId: await comes() })
  const answers = { declaration: 'agree', signedAs: 'Sanjay Mistry' }
  const own = { ...staff, personId: people.teacher.id, ...answers }
  await assert.rejects(signOnScreen(await office(), own), { kind: 'not-allowed' })
  const his = { ...visitors, personId, ...answers }
  await assert.rejects(signOnScreen(await as(people.teacher), his), { kind: 'not-allowed' })
  await assert.rejects(signOnScreen(await office(), { ...his, signedAs: '' }), {
    fields: { signedAs: 'Type your full name to sign' },
  })
  await signOnScreen(await office(), his)
  await assert.rejects(signOnScreen(await office(), his), { kind: 'conflict' })
})

test('a rule may be recorded after the visit, by the words of that day', async t => {
  const { comes, office, published, clock } = await atTheDesk(t)
  await published({ title: 'Visitors’ agreement', audience: 'visitor', text: 'I keep my phone on silent.' })
  clock.move({ days: 1 })
  const visitId = await comes()
  clock.move({ days: 2 })
  await assert.rejects(recordBrokenRule(await office(), { visitId, rule: 'Another', words: 'It rang.' }), {
    fields: { rule: 'Select the rule that was broken' },
  })
  await recordBrokenRule(await office(), { visitId, rule: 'I keep my phone on silent.', words: 'It rang.' })
})
