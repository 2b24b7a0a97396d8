import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../../test/world.ts'
import { personForInvitation, recordPerson, rightsToday, startMembership } from '../index.ts'
import { person } from '../queries/person.ts'
import { staffList } from '../queries/staff-list.ts'
import { renamePerson } from './rename-person.ts'

const JO = { givenName: ' Jo ', familyName: 'Zawadny', email: 'jo@larkmoor.example', startsOn: '2026-11-23' }

test('a person recorded by hand is here from their day, as all that was ticked', async t => {
  const { as, asOperator, people, facts } = await world(t)
  const { personId } = await recordPerson(await as(people.office), { ...JO, kinds: ['staff', 'parent'] })
  assert.deepEqual(await rightsToday(asOperator(), personId), {
    name: 'Jo Zawadny',
    rights: new Set(['parent', 'staff']),
  })
  assert.deepEqual(
    facts.map(({ name, kind }) => [name, kind]),
    [
      ['people.joined', 'staff'],
      ['people.joined', 'parent'],
    ],
  )
  const card = await personForInvitation(asOperator(), { personId })
  assert.partialDeepStrictEqual(card, { id: personId, name: 'Jo Zawadny', email: 'jo@larkmoor.example' })
})

test('of a parent who works here for a time the last day is that of the work alone', async t => {
  const { as, asOperator, people, clock } = await world(t)
  const { personId } = await recordPerson(await as(people.office), {
    ...{ ...JO, kinds: ['parent', 'contractor'], endsOn: '2026-11-30' },
  })
  clock.set('2026-12-01T08:30:00Z')
  assert.deepEqual((await rightsToday(asOperator(), personId))?.rights, new Set(['parent']))
})

test('a form without an answer is refused with what to do, and a wrong address with an example', async t => {
  const { as, people } = await world(t)
  await assert.rejects(
    recordPerson(await as(people.office), { email: 'jo at school', kinds: '', startsOn: '2026-02-30' }),
    {
      fields: {
        givenName: 'Enter their first name',
        familyName: 'Enter their last name',
        email: 'Enter an email address, like name@school.sch.uk',
        kinds: 'Select what they are here',
        startsOn: 'Enter the day they start, like 1 9 2026',
      },
    },
  )
})

test('a changed name leaves the old one answerable', async t => {
  const { as, people } = await world(t)
  const personId = people.teacher.id
  await renamePerson(await as(people.office), {
    personId,
    givenName: 'Łukasz',
    familyName: 'Marsh',
    email: '',
  })
  const record = await person(await as(people.head), { personId })
  assert.equal(record.name, 'Łukasz Marsh')
  assert.deepEqual(
    record.before.map(({ familyName, email }) => [familyName, email]),
    [['Wraythorne', 'lukasz.wraythorne@larkmoor.example']],
  )
})

test('nobody is the same thing twice on one day', async t => {
  const { as, people } = await world(t)
  await assert.rejects(
    startMembership(await as(people.office), {
      personId: people.teacher.id,
      kind: 'staff',
      startsOn: '2027-01-05',
    }),
    { fields: { kind: 'Łukasz Wraythorne is recorded as a member of staff on or after that day already' } },
  )
})

test('a teacher neither lists people nor reads another’s record, but reads their own', async t => {
  const { as, people } = await world(t)
  const teacher = await as(people.teacher)
  await assert.rejects(staffList(teacher), { kind: 'not-allowed' })
  await assert.rejects(person(teacher, { personId: people.office.id }), { kind: 'not-allowed' })
  assert.equal((await person(teacher, { personId: people.teacher.id })).name, people.teacher.name)
})

test('the list is of adults who work, help or govern here; others are asked for', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const names = (await staffList(office)).map(({ name }) => name)
  assert.equal(names.length, 10)
  assert.ok(!names.includes(people.pupil.name) && !names.includes(people.parent.name))
  assert.deepEqual(
    (await staffList(office, { kind: 'pupil' })).map(({ name }) => name),
    [people.pupil.name],
  )
  assert.deepEqual(
    (await staffList(office, { name: 'rourke' })).map(({ name }) => name),
    [people.governor.name],
  )
  assert.deepEqual(await staffList(office, { name: '%' }), [])
})

test('a refusal is written in the school’s log', async t => {
  const { as, people, house, schools } = await world(t)
  await assert.rejects(recordPerson(await as(people.teacher), { ...JO, kinds: 'staff' }), {
    kind: 'not-allowed',
  })
  const { rows } = await house.database.pool
    .query(`select set_config('app.school', $1, false)`, [schools.larkmoor.id])
    .then(() =>
      house.database.pool.query(
        `select use_case, person_id from platform.audit_entry where outcome = 'refused'`,
      ),
    )
  assert.deepEqual(rows, [{ use_case: 'people.record-person', person_id: people.teacher.id }])
})
