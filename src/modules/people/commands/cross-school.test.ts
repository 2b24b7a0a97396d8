import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../../test/world.ts'
import {
  appoint,
  appointmentsNow,
  endAppointment,
  outsideContacts,
  personForInvitation,
  recordOutsideContact,
} from '../index.ts'
import { person } from '../queries/person.ts'
import { renamePerson } from './rename-person.ts'

test('a person of the other school is not found here, whoever asks and however', async t => {
  const { as, asOperator, people, elsewhere } = await world(t)
  const head = await as(people.head)
  const theirs = elsewhere.teacher.id
  const secret = { kind: 'not-found' }
  await assert.rejects(person(head, { personId: theirs }), secret)
  await assert.rejects(personForInvitation(asOperator(), { personId: theirs }), secret)
  await assert.rejects(renamePerson(head, { personId: theirs, givenName: 'A', familyName: 'B' }), secret)
  await assert.rejects(appoint(head, { personId: theirs, duty: 'pshe-lead', startsOn: '2026-11-23' }), secret)
})

test('an appointment or a number of the other school is not found here', async t => {
  const { as, people, elsewhere } = await world(t)
  const head = await as(people.head)
  const [theirs] = await appointmentsNow(await as(elsewhere.head))
  await assert.rejects(endAppointment(head, { appointmentId: theirs?.appointmentId, when: 'now' }), {
    kind: 'not-found',
  })
  const [number] = await outsideContacts(await as(elsewhere.head))
  const replacing = { kind: 'lado', name: 'X', phone: '01629 533190', replacesId: number?.id }
  await assert.rejects(recordOutsideContact(head, replacing), { kind: 'not-found' })
})

test('who teaches in one school and is a parent in the other has the rights of each only there', async t => {
  const { as, people, elsewhere, schools } = await world(t)
  assert.deepEqual([...(await as(people.teacher)).actor.rights], ['staff'])
  assert.deepEqual([...(await as(elsewhere.parent)).actor.rights], ['parent'])
  assert.deepEqual([...(await as(people.teacher, schools.hollinBank)).actor.rights], [])
  assert.ok((await as(people.dpo)).actor.rights.has('data-protection-officer'))
  assert.ok((await as(elsewhere.dpo)).actor.rights.has('data-protection-officer'))
  assert.notEqual(people.dpo.id, elsewhere.dpo.id)
})

test('the database refuses a row that points from one school at a person of the other', async t => {
  const { house, schools, elsewhere } = await world(t)
  const client = await house.database.pool.connect()
  await client.query(`select set_config('app.school', $1, false)`, [schools.larkmoor.id])
  const pointer = client.query(
    `insert into people.appointment (school_id, id, person_id, duty, acting, starts_on, recorded_at)
     values ($1, gen_random_uuid(), $2, 'dsl', false, '2026-11-23', now())`,
    [schools.larkmoor.id, elsewhere.teacher.id],
  )
  await assert.rejects(pointer, /violates foreign key constraint/)
  const foreign = client.query(
    `insert into people.person (school_id, id, recorded_at) values ($1, gen_random_uuid(), now())`,
    [schools.hollinBank.id],
  )
  await assert.rejects(foreign, /row-level security/)
  await client.query(`select set_config('app.school', '', false)`)
  client.release()
})

test('with no school set every table and published view of people is empty', async t => {
  const { house } = await world(t)
  const { rows: tables } = await house.database.pool.query(
    `select table_name as name from information_schema.tables where table_schema = 'people'`,
  )
  assert.ok(tables.length)
  for (const { name } of tables) {
    const { rows } = await house.database.pool.query(`select count(*) from people.${name}`)
    assert.equal(rows[0].count, 0, name)
  }
})
