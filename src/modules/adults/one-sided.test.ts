import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportAboutAdult } from './commands/report-about-adult.ts'
import { declareFamily, endFamily } from './commands/declare-family.ts'
import { followAppointments } from './commands/follow-appointments.ts'
import { nameAdult } from './commands/name-adult.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { readAdultConcern } from './commands/read-adult-concern.ts'
import { asLadder } from './commands/write.ts'
import { SAW, school } from './ladder-world.test.ts'
import { adultConcern } from './queries/adult-concern.ts'
import { offers } from './queries/register.ts'
import { ownFamily } from './queries/own-family.ts'
import { queue } from '../concerns/queries/queue.ts'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'

type Here = Awaited<ReturnType<typeof school>>

const says = async ({ as }: Here, who: Cast, ...others: readonly Cast[]) => {
  for (const { id: personId } of others) await declareFamily(await as(who), { personId })
}
const follow = async ({ callOf, schools }: Here) =>
  followAppointments(asLadder(callOf(schools.larkmoor, systemActor('adults'))), {})

test('the subject’s own word that the head is of their family passes the head by, while another is left', async t => {
  const here = await school(t)
  const { people, report, reads, as } = here
  await says(here, people.deputy, people.head)
  const made = await report(people.deputy.name)
  assert.equal(made.waitsFor, 'chair-of-governors')
  assert.deepEqual([await reads(people.head), await reads(people.chair)], [0, 1])
  assert.equal((await adultConcern(await as(people.chair), made)).isSaidFamily, false)
})

test('a subject who says that everybody on the ladder is of their family is answered all the same, and one line tells it to whoever reads', async t => {
  const here = await school(t)
  const { people, vice, report, reads, as, own, climb, clock } = here
  await says(here, people.deputy, people.head, people.chair, vice)
  const made = await report(people.deputy.name)
  assert.equal(made.waitsFor, 'headteacher')
  assert.deepEqual([await reads(people.head), await reads(people.chair)], [1, 0])
  assert.equal((await adultConcern(await as(people.head), made)).isSaidFamily, true)
  // Unread it climbs as any other, and comes to nobody twice.
  for (const next of [people.chair, vice]) {
    clock.move({ hours: 3 })
    await climb()
    assert.equal((await offers(await as(next))).length, 1)
  }
  clock.move({ hours: 3 })
  await climb()
  assert.equal((await offers(await as(people.head))).length, 0)
  assert.equal((await own())?.hasRunOut, true)
})

test('whoever was passed by for the subject’s word alone comes when those above press “not for me” or do not read', async t => {
  const here = await school(t)
  const { people, vice, report, reads, as, climb, clock } = here
  await says(here, people.deputy, people.head, people.chair)
  const passed = await report(people.deputy.name)
  assert.equal(passed.waitsFor, 'vice-chair-of-governors')
  assert.equal((await passOnAdult(await as(vice), passed)).isAnybodyLeft, true)
  assert.equal(await reads(people.head), 1)
  await report(people.deputy.name)
  clock.move({ hours: 3 })
  await climb()
  assert.equal((await offers(await as(people.head))).length, 1)
})

test('no word of the other side ends the reading of whoever answers for an open record: they are told, and nobody else', async t => {
  const here = await school(t)
  const { people, vice, report, reads, as, work, facts } = here
  const made = await report(people.deputy.name)
  const head = await as(people.head)
  await readAdultConcern(head, made)
  const before = await adultConcern(head, made)
  await says(here, people.deputy, people.head, people.chair, vice)
  await work()
  assert.equal(facts.length, 0)
  const after = await adultConcern(head, made)
  assert.deepEqual({ ...after, isSaidFamily: false }, before)
  assert.equal(after.isSaidFamily, true)
  assert.deepEqual([await reads(people.head), await reads(people.chair), await reads(vice)], [1, 0, 0])
  // Named later it is the same: the subject had said so before.
  const later = await report('somebody in the hall')
  assert.deepEqual(await nameAdult(head, { ...later, personId: people.deputy.id }), {
    isYours: true,
    isAnybodyLeft: true,
  })
  assert.equal((await adultConcern(head, later)).isSaidFamily, true)
  // What was said no more is told no more.
  const { family } = await ownFamily(await as(people.deputy))
  for (const { familyId } of family) await endFamily(await as(people.deputy), { familyId })
  assert.equal((await adultConcern(head, later)).isSaidFamily, false)
})

test('the head who says it too is out at once, and a record that nobody holds goes past whom the subject named while another is left', async t => {
  const here = await school(t)
  const { people, vice, report, reads } = here
  const made = await report(people.deputy.name)
  await says(here, people.deputy, people.head, people.chair)
  await says(here, people.head, people.deputy)
  await follow(here)
  assert.ok(made.concernId)
  assert.deepEqual([await reads(people.head), await reads(people.chair), await reads(vice)], [0, 0, 1])
})

test('the child’s own record is kept from the leads whom the subject named while another is left, and not from everybody', async t => {
  const here = await school(t)
  const { people, as } = here
  const both = { saw: SAW, about: people.technician.name, isAlsoAboutChild: true, aboutChild: 'a boy' }
  const seen = async (who: Cast) => (await queue(await as(who))).length
  await says(here, people.technician, people.dsl)
  await reportAboutAdult(await as(people.teacher), both)
  assert.deepEqual([await seen(people.dsl), await seen(people.deputy)], [0, 1])
  await says(here, people.technician, people.deputy, people.head)
  await reportAboutAdult(await as(people.teacher), both)
  assert.deepEqual([await seen(people.dsl), await seen(people.deputy)], [1, 2])
})
