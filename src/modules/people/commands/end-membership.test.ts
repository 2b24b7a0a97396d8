import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../../test/world.ts'
import { appoint, endMembership, leaversSince, rightsToday, startMembership } from '../index.ts'
import { person } from '../queries/person.ts'

const on = (iso: string) => Temporal.PlainDate.from(iso)

test('a leaver’s duties end on their last day, and then they have no rights here', async t => {
  const { as, asOperator, people, clock, facts } = await world(t)
  const record = await person(await as(people.head), { personId: people.deputy.id })
  const membershipId = record.memberships[0]?.id
  await endMembership(await as(people.office), { membershipId, when: 'day', lastOn: '2026-12-18' })

  assert.deepEqual(
    facts.map(({ name, lastOn, stays }) => [name, lastOn, stays]),
    [
      ['people.appointment-ended', '2026-12-18', undefined],
      ['people.left', '2026-12-18', []],
    ],
  )
  clock.set('2026-12-18T23:30:00Z')
  assert.ok((await rightsToday(asOperator(), people.deputy.id))?.rights.has('deputy-dsl'))
  clock.set('2026-12-19T00:00:00Z')
  assert.equal(await rightsToday(asOperator(), people.deputy.id), undefined)
  const left = await leaversSince(asOperator(), on('2026-12-01'))
  assert.deepEqual(
    left.map(({ personId, lastOn }) => [personId, String(lastOn)]),
    [[people.deputy.id, '2026-12-18']],
  )
})

test('somebody sent away at once can do nothing more that minute', async t => {
  const { as, asOperator, people } = await world(t)
  const { memberships } = await person(await as(people.head), { personId: people.technician.id })
  await endMembership(await as(people.head), { membershipId: memberships[0]?.id, when: 'now' })
  assert.equal(await rightsToday(asOperator(), people.technician.id), undefined)
})

test('who stops being staff but stays a governor keeps what a governor answers for', async t => {
  const { as, asOperator, people, clock, facts } = await world(t)
  const head = await as(people.head)
  const personId = people.teacher.id
  await startMembership(head, { personId, kind: 'governor', startsOn: '2026-11-01' })
  await appoint(head, { duty: 'vice-chair-of-governors', personId, startsOn: '2026-11-23' })
  await appoint(head, { duty: 'pshe-lead', personId, startsOn: '2026-11-23' })
  const { memberships } = await person(head, { personId })
  const staff = memberships.find(({ kind }) => kind === 'staff')
  await endMembership(head, { membershipId: staff?.id, when: 'day', lastOn: '2026-11-30' })
  clock.set('2026-12-01T09:00:00Z')
  const rights = [...((await rightsToday(asOperator(), personId))?.rights ?? [])]
  assert.deepEqual(rights.sort(), ['governor', 'vice-chair-of-governors'])
  assert.deepEqual(facts.find(({ name }) => name === 'people.left')?.['stays'], ['governor'])
})

test('the office lets staff leave, but not the headteacher: that is the chair’s', async t => {
  const { as, people } = await world(t)
  const { memberships } = await person(await as(people.head), { personId: people.head.id })
  const leaves = { membershipId: memberships[0]?.id, when: 'day', lastOn: '2026-12-31' }
  await assert.rejects(endMembership(await as(people.office), leaves), { kind: 'not-allowed' })
  await endMembership(await as(people.chair), leaves)
  const other = await person(await as(people.head), { personId: people.teacher.id })
  await assert.rejects(
    endMembership(await as(people.chair), { ...leaves, membershipId: other.memberships[0]?.id }),
    {
      kind: 'not-allowed',
    },
  )
})

test('a leaver’s duty that ends sooner by itself keeps its own end', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const personId = people.teacher.id
  const duty = { duty: 'pshe-lead', personId, startsOn: '2026-11-01', endsOn: '2026-11-30' }
  await appoint(head, duty)
  const { memberships } = await person(head, { personId })
  const done = await endMembership(head, {
    membershipId: memberships[0]?.id,
    when: 'day',
    lastOn: '2026-12-18',
  })
  assert.equal(done.endedAppointments, 0)
  const { appointments } = await person(head, { personId })
  assert.equal(String(appointments[0]?.endsOn), '2026-11-30')
})
