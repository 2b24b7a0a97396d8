import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../../test/world.ts'
import { appoint, endAppointment, recordPerson, rightsToday } from '../index.ts'
import { appointmentsBoard } from '../queries/appointments-board.ts'

const rightsOf = async (call: Parameters<typeof rightsToday>[0], personId: string) => [
  ...((await rightsToday(call, personId))?.rights ?? []),
]

test('an appointment gives its rights from its day, and they end with it', async t => {
  const { as, asOperator, people, clock } = await world(t)
  const { teacher } = people
  const has = async () => (await rightsOf(asOperator(), teacher.id)).includes('computing-lead')
  const wanted = {
    duty: 'computing-lead',
    personId: teacher.id,
    startsOn: '2026-11-24',
    endsOn: '2026-11-25',
  }
  await appoint(await as(people.head), wanted)

  assert.equal(await has(), false)
  clock.set('2026-11-24T00:00:00Z')
  assert.equal(await has(), true)
  clock.set('2026-11-25T23:59:00Z')
  assert.equal(await has(), true)
  clock.set('2026-11-26T00:00:00Z')
  assert.equal(await has(), false)
})

test('the day that counts is London’s: in summer it begins an hour before midnight UTC', async t => {
  const { as, asOperator, people, clock } = await world(t)
  await appoint(await as(people.head), {
    duty: 'pshe-lead',
    personId: people.teacher.id,
    startsOn: '2027-06-10',
  })
  clock.set('2027-06-09T22:59:00Z')
  assert.ok(!(await rightsOf(asOperator(), people.teacher.id)).includes('pshe-lead'))
  clock.set('2027-06-09T23:00:00Z')
  assert.ok((await rightsOf(asOperator(), people.teacher.id)).includes('pshe-lead'))
})

test('an appointment ended at once gives no rights from that minute', async t => {
  const { as, asOperator, people, facts } = await world(t)
  const head = await as(people.head)
  const { appointmentId } = await appoint(head, {
    duty: 'pshe-lead',
    personId: people.teacher.id,
    startsOn: '2026-11-01',
  })
  await endAppointment(head, { appointmentId, when: 'now' })
  assert.deepEqual(await rightsOf(asOperator(), people.teacher.id), ['staff'])
  assert.deepEqual(
    facts.map(({ name }) => name),
    ['people.appointed', 'people.appointment-ended'],
  )
  await assert.rejects(endAppointment(head, { appointmentId, when: 'now' }), { kind: 'conflict' })
})

test('ending the last safeguarding lead’s appointment is not refused: the vacancy is shown', async t => {
  const { as, people, clock } = await world(t)
  const head = await as(people.head)
  const row = async () =>
    (await appointmentsBoard(await as(people.head))).rows.find(({ duty }) => duty === 'dsl')
  const appointmentId = (await row())?.holders[0]?.appointmentId
  await endAppointment(head, { appointmentId, when: 'day', lastOn: '2026-11-23', reason: 'Off sick' })
  assert.equal((await row())?.isVacant, false)
  clock.set('2026-11-24T08:00:00Z')
  assert.deepEqual([(await row())?.isVacant, (await row())?.minimum], [true, 1])
})

test('a duty held by one takes no second holder, but an acting one beside the first, tonight', async t => {
  const { as, asOperator, people } = await world(t)
  const head = await as(people.head)
  const wanted = { duty: 'dsl', personId: people.deputy.id, startsOn: '2026-11-23' }
  await assert.rejects(appoint(head, wanted), {
    fields: {
      personId:
        'Priya Anand-Cole is designated safeguarding lead then. End that first, or appoint Tom Ferriby as acting',
    },
  })
  await appoint(head, { ...wanted, acting: 'yes' })
  assert.ok((await rightsOf(asOperator(), people.deputy.id)).includes('dsl'))
})

test('nobody holds one duty twice, no parent holds one, and no day before the first is the last', async t => {
  const { as, people } = await world(t)
  const head = await as(people.head)
  const to = (wanted: object) => appoint(head, { startsOn: '2026-11-23', ...wanted })
  await assert.rejects(to({ duty: 'deputy-dsl', personId: people.deputy.id }), { kind: 'invalid' })
  await assert.rejects(to({ duty: 'pshe-lead', personId: people.parent.id }), {
    fields: { personId: 'Ana Marsh is not recorded as a member of staff on that day' },
  })
  await assert.rejects(to({ duty: 'pshe-lead', personId: people.teacher.id, endsOn: '2026-11-22' }), {
    fields: { endsOn: 'The last day must not be before the first' },
  })
})

test('the chair appoints a headteacher and nobody else; the office appoints nobody', async t => {
  const { as, people } = await world(t)
  const acting = { duty: 'headteacher', personId: people.deputy.id, startsOn: '2026-11-23', acting: true }
  const lead = { duty: 'pshe-lead', personId: people.teacher.id, startsOn: '2026-11-23' }
  await appoint(await as(people.chair), acting)
  await assert.rejects(appoint(await as(people.chair), lead), { kind: 'not-allowed' })
  await assert.rejects(appoint(await as(people.office), lead), { kind: 'not-allowed' })
})

test('two people who appoint to one duty at once do not both succeed', async t => {
  const { as, people } = await world(t)
  const [head, again] = [await as(people.head), await as(people.head)]
  const board = await appointmentsBoard(head)
  const appointmentId = board.rows.find(({ duty }) => duty === 'network-manager')?.holders[0]?.appointmentId
  await endAppointment(head, { appointmentId, when: 'now' })
  const wanted = (personId: string) => ({ duty: 'network-manager', personId, startsOn: '2026-11-23' })
  const done = await Promise.allSettled([
    appoint(head, wanted(people.teacher.id)),
    appoint(again, wanted(people.dsl.id)),
  ])
  assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('an end is brought forward, never put back, and the database holds to it too', async t => {
  const { as, people, house, schools } = await world(t)
  const head = await as(people.head)
  const { appointmentId } = await appoint(head, {
    ...{ duty: 'pshe-lead', personId: people.teacher.id, startsOn: '2026-11-01', endsOn: '2026-12-01' },
  })
  await assert.rejects(endAppointment(head, { appointmentId, when: 'day', lastOn: '2026-12-18' }), {
    fields: { lastOn: 'An end can be brought forward, not put back. Appoint them again instead' },
  })
  await endAppointment(head, { appointmentId, when: 'day', lastOn: '2026-11-27' })
  const client = await house.database.pool.connect()
  await client.query(`select set_config('app.school', $1, false)`, [schools.larkmoor.id])
  const undo = client.query('update people.appointment set ends_on = null where id = $1', [appointmentId])
  await assert.rejects(undo, /brought forward/)
  await assert.rejects(client.query('delete from people.appointment'), /permission denied/)
  await client.query(`select set_config('app.school', '', false)`)
  client.release()
})

test('a duty of whoever is here for a time is over with their last day, and none is given for longer', async t => {
  const { as, asOperator, people, clock } = await world(t)
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName: 'Comer', kinds: 'staff', basis: 'fixed-term' },
    ...{ startsOn: '2026-11-23', endsOn: '2026-12-04' },
  })
  const head = await as(people.head)
  const wanted = { duty: 'deputy-dsl', personId, startsOn: '2026-11-23' }
  await assert.rejects(
    appoint(head, { ...wanted, endsOn: '2026-12-05' }),
    ({ fields }: { fields: Record<string, string> }) =>
      /here until 4 December 2026/.test(fields['endsOn'] ?? ''),
  )
  await appoint(head, wanted)
  clock.set('2026-12-04T12:00:00Z')
  assert.deepEqual((await rightsOf(asOperator(), personId)).toSorted(), ['deputy-dsl', 'staff'])
  clock.set('2026-12-05T00:00:00Z')
  assert.deepEqual(await rightsOf(asOperator(), personId), [])
})
