import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff } from '../../../../test/roll/cast.ts'
import { world } from '../../../../test/world.ts'
import { person } from '../queries/person.ts'
import { personForInvitation } from '../queries/person-for-invitation.ts'
import { staffList } from '../queries/staff-list.ts'
import { accepted, brought, csvOf, previewOf, textFile } from '../roll-world.test.ts'
import { decideRow } from './decide-row.ts'
import { startMembership } from './start-membership.ts'

const SOME = { everybody: false }

test('a list of staff takes no duty from anybody it has not', async t => {
  const { as, people, facts } = await world(t)
  const office = await as(people.office)
  const rows = [staff(2, 'Jo', 'Zawadny', { jobTitle: 'Cook', email: 'jo@larkmoor.example' })]
  const fileId = await brought(office, csvOf(rows))
  const preview = await previewOf(office, fileId)
  assert.deepEqual(
    preview.left.map(({ familyName }) => familyName),
    ['Wraythorne'],
  )
  assert.equal(preview.keptForDuty.length, 4)
  await startMembership(await as(people.head), {
    ...{ personId: people.teacher.id, kind: 'governor', startsOn: '2026-10-01' },
  })
  await accepted(office, fileId)
  const left = facts.filter(({ name }) => name === 'people.left')
  assert.deepEqual(
    left.map(({ personId, stays }) => [personId, stays]),
    [[people.teacher.id, ['governor']]],
  )
  const names = (await staffList(office, { kind: 'staff' })).map(({ name }) => name)
  assert.deepEqual(names.length, 5)
})

test('a leaving day in a file lets a teacher go, and not whoever holds a duty', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const text =
    'Surname,Forename,Work Email,Job Title,Leaving Date\n' +
    'Wraythorne,Łukasz,lukasz.wraythorne@larkmoor.example,Year 6 teacher,18/12/2026\n' +
    'Calloway,Ruth,ruth.calloway@larkmoor.example,,18/12/2026\n'
  const fileId = await brought(office, textFile(text))
  const preview = await previewOf(office, fileId, false)
  const ending = preview.changed.filter(({ changes }) => changes.some(({ field }) => field === 'endsOn'))
  assert.deepEqual(
    ending.map(({ id }) => id),
    [people.teacher.id],
  )
  assert.deepEqual(
    preview.keptForDuty.map(({ id }) => id),
    [people.head.id],
  )
  await accepted(office, fileId, SOME)
  const lastDays = async (personId: string) =>
    (await person(await as(people.head), { personId })).memberships.map(({ endsOn }) => endsOn?.toString())
  assert.ok((await lastDays(people.teacher.id)).includes('2026-12-18'))
  assert.ok(!(await lastDays(people.head.id)).includes('2026-12-18'))
})

test('a file cannot write the address of whoever holds a duty, by which somebody could become them', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const before = (await personForInvitation(office, { personId: people.dsl.id })).email
  const rows = [
    staff(2, 'Priya', 'Anand-Cole', { jobTitle: 'Head of Year', email: 'rogue@elsewhere.example' }),
    staff(3, 'Łukasz', 'Wraythorne', { jobTitle: 'Year 6 teacher', email: 'new@larkmoor.example' }),
  ]
  const fileId = await brought(office, csvOf(rows))
  for (const [line, { id }] of [
    [2, people.dsl],
    [3, people.teacher],
  ] as const)
    await decideRow(office, { fileId, line, is: 'known', personId: id })
  await accepted(office, fileId, SOME)
  assert.equal((await personForInvitation(office, { personId: people.dsl.id })).email, before)
  assert.equal(
    (await personForInvitation(office, { personId: people.teacher.id })).email,
    'new@larkmoor.example',
  )
})
