import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endMembership, person } from '../../src/modules/people/index.ts'
import { listeners } from '../../src/modules/starters/listeners/begin.ts'
import { systemActor } from '../../src/platform/call.ts'
import { systemsUnder } from './systems.ts'

const FROM = { 'startsOn-day': '30', 'startsOn-month': '11', 'startsOn-year': '2026' }

test('RB-1.65 each service of the supplier shows who is nominated to manage it; whoever holds that and leaves keeps an open line until somebody else is', async t => {
  const here = await systemsUnder(t, 'redbridge')
  const { people, as, done, look, margin, facts, callOf, clock } = here
  const { head, technician, deputy, teacher } = people
  assert.equal(await margin('RB-1.65'), 'Not kept', 'nobody is nominated')
  const nominate = (personId: string) =>
    done(head, '/duties/service-contact/appointments/new', { ...FROM, personId })
  await nominate(teacher.id)
  assert.equal(await margin('RB-1.65'), 'At risk', 'no service is in the register')
  const described = {
    ...{ purpose: 'Web filter', ownerDuty: 'network-manager', signIn: 'own' },
    ...{ isCritical: 'yes', remote: 'none' },
  }
  const added = await done(technician, '/systems/new', { ...described, title: 'WebScreen', provider: 'LGfL' })
  const other = await done(technician, '/systems/new', {
    ...described,
    title: 'Payroll',
    provider: 'Another',
  })
  assert.match(await look(technician, added), new RegExp(`Nominated contact ${teacher.name}`))
  assert.doesNotMatch(await look(technician, other), new RegExp(`Nominated contact ${teacher.name}`))
  assert.equal(await margin('RB-1.65'), 'Kept')

  const { memberships } = await person(await as(head), { personId: teacher.id })
  for (const { id } of memberships)
    await endMembership(await as(head), { membershipId: id, when: 'now', reason: 'Left' })
  const left = facts.findLast(({ name }) => name === 'people.left')
  const begins = listeners.find(({ name }) => name === 'starters.begin-leaving')
  assert.ok(left && begins)
  await begins.run(callOf(head.school, systemActor(begins.name)), left)
  clock.move({ minutes: 1 })
  assert.equal(await margin('RB-1.65'), 'Not kept')
  const lists = (await here.get(await here.enter(head), `/people/${teacher.id}/starters`)).body
  const list = /\/starters\/[\w-]{36}/.exec(lists)?.[0] ?? assert.fail('no list')
  const isDone = /Each of their duties has somebody Done/
  assert.doesNotMatch(await look(head, list), isDone)
  await nominate(deputy.id)
  assert.match(await look(head, list), isDone)
  assert.equal(await margin('RB-1.65'), 'Kept')
})
