import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allInForce } from '../../platform/controls/in-force.ts'
import type { Call } from '../../platform/call.ts'
import { inUnit } from '../../platform/unit.ts'
import { world } from '../../../test/world.ts'
import { appoint, endAppointment } from './index.ts'
import { dutyHeld, nobodyChecksThemself } from './controls.ts'
import { appointmentsBoard } from './queries/appointments-board.ts'

const heldBy = (call: Call, parameters: Parameters<typeof dutyHeld.evidence>[1]) =>
  inUnit(call, joined => dutyHeld.evidence(joined, parameters, {}))
const checks = (call: Call, parameters = nobodyChecksThemself.byDefault[0] ?? nobodyChecksThemself.without) =>
  inUnit(call, joined => nobodyChecksThemself.evidence(joined, parameters, {}))
const DSL = { duty: 'dsl', minimum: 1 } as const

const appointmentTo = async (call: Call, duty: string) =>
  (await appointmentsBoard(call)).rows.find(row => row.duty === duty)?.holders[0]?.appointmentId

test('a held duty is kept; vacant it is not; by one whose end is near with nobody after, it is at risk', async t => {
  const { as, people, clock } = await world(t)
  const head = await as(people.head)
  assert.deepEqual(await heldBy(head, DSL), {
    state: 'met',
    kept: 1,
    due: 1,
    figure: 'Held by 1 person',
    exceptions: [],
  })

  await endAppointment(head, {
    appointmentId: await appointmentTo(head, 'dsl'),
    when: 'day',
    lastOn: '2026-12-11',
  })
  const risk = await heldBy(head, DSL)
  assert.deepEqual([risk.state, risk.exceptions], ['at-risk', [people.dsl.id]])

  await appoint(head, { duty: 'dsl', personId: people.deputy.id, startsOn: '2026-12-12' })
  assert.equal((await heldBy(head, DSL)).state, 'met')

  clock.set('2026-12-12T09:00:00Z')
  const after = await as(people.head)
  await endAppointment(after, { appointmentId: await appointmentTo(after, 'dsl'), when: 'now' })
  assert.deepEqual(await heldBy(after, DSL), {
    state: 'not-met',
    kept: 0,
    due: 1,
    figure: 'Nobody holds it',
    exceptions: [],
  })
})

test('two deputies asked and one appointed is not kept; an acting holder counts and is named as acting', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const asked = { duty: 'deputy-dsl', minimum: 2 } as const
  assert.deepEqual(
    [(await heldBy(head, asked)).state, (await heldBy(head, asked)).figure],
    ['not-met', 'Held by 1 person, of 2 asked'],
  )
  await appoint(head, {
    duty: 'pshe-lead',
    personId: people.teacher.id,
    startsOn: '2026-11-23',
    acting: true,
  })
  assert.equal((await heldBy(head, { duty: 'pshe-lead', minimum: 1 })).figure, 'Held by 1 person, acting')
})

test('with the control taken away nothing is due, so its clause turns from kept', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  assert.equal((await heldBy(head, dutyHeld.without)).state, 'nothing-due')
  assert.equal((await checks(head, nobodyChecksThemself.without)).state, 'nothing-due')
})

test('one person set to check themself is shown, and only while both duties are theirs', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  assert.equal((await checks(head)).state, 'met')
  const wanted = { duty: 'network-manager', personId: people.head.id, startsOn: '2026-11-23', acting: true }
  const { appointmentId } = await appoint(head, wanted)
  const found = await checks(head)
  assert.deepEqual(
    [found.state, found.kept, found.due, found.exceptions],
    ['not-met', 4, 5, [people.head.id]],
  )
  await endAppointment(head, { appointmentId, when: 'now' })
  assert.equal((await checks(head)).state, 'met')
})

test('a new school has the product’s seven duties in force, each by its own key', async t => {
  const { as, people } = await world(t)
  const rows = await allInForce(await as(people.head), dutyHeld)
  assert.deepEqual(rows.map(({ key }) => key).sort(), dutyHeld.byDefault.map(({ duty }) => duty).sort())
})

test('no policy can do without a safeguarding lead; asking for two is stricter than for one', () => {
  assert.match(dutyHeld.never?.({ duty: 'dsl', minimum: 0 }) ?? '', /Keeping children safe in education/)
  assert.equal(dutyHeld.never?.({ duty: 'pshe-lead', minimum: 0 }), undefined)
  assert.equal(dutyHeld.stricter({ duty: 'dsl', minimum: 2 }, DSL), true)
  assert.equal(dutyHeld.stricter({ duty: 'headteacher', minimum: 2 }, DSL), false)
  assert.deepEqual(dutyHeld.parameters.parse({ duty: 'dsl' }), DSL)
})
