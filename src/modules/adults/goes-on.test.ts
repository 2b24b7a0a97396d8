import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declareFamily } from './commands/declare-family.ts'
import { nameAdult } from './commands/name-adult.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { readAdultConcern } from './commands/read-adult-concern.ts'
import { takeOver } from './commands/take-over.ts'
import { SAW, school } from './ladder-world.test.ts'
import { adultConcern } from './queries/adult-concern.ts'
import { offers, register } from './queries/register.ts'

test('an acting headteacher is the headteacher: of new reports, and of those that nobody has read', async t => {
  const { people, as, put, work, report, reads, climb, clock, own } = await school(t)
  const first = await report(people.volunteer.name)
  await put(people.deputy, 'headteacher', true)
  await work()
  await report(people.volunteer.name)
  assert.equal(await reads(people.deputy), 2)
  await readAdultConcern(await as(people.deputy), first)
  assert.equal((await own(people.teacher))?.readBy ?? 'headteacher', 'headteacher')
  clock.move({ hours: 3 })
  assert.equal((await climb()).climbed, 1)
  // About the acting head it is the chair's, with the LADO.
  const made = await report(people.deputy.name)
  assert.deepEqual([made.waitsFor, made.namesLado], ['chair-of-governors', true])
})

test('suspended tonight: the head’s reading ends at once, and the record goes on', async t => {
  const { people, as, end, put, work, join, report, reads } = await school(t)
  const made = await report(people.volunteer.name)
  await readAdultConcern(await as(people.head), made)
  await end(people.head, 'headteacher')
  await assert.rejects(adultConcern(await as(people.head), made), { kind: 'not-allowed' })
  await work()
  assert.equal(await reads(people.chair), 1)
  // Back in the post by another appointment, nothing of it comes back by itself.
  const newHead = await join('Ida', 'staff')
  await put(newHead, 'headteacher')
  await work()
  assert.deepEqual([await reads(newHead), await reads(people.chair)], [0, 1])
})

test('suspended, with a new head in the post already: the record goes to the new head', async t => {
  const { people, end, put, work, join, report, reads } = await school(t)
  await report(people.volunteer.name)
  await end(people.head, 'headteacher')
  const newHead = await join('Ida', 'staff')
  await put(newHead, 'headteacher')
  await work()
  assert.deepEqual([await reads(newHead), await reads(people.chair)], [1, 0])
})

test('a subject who becomes acting head never gets it, by any way', async t => {
  const { people, as, end, put, work, climb, clock, report, reads } = await school(t)
  const made = await report(people.deputy.name)
  await put(people.deputy, 'headteacher', true)
  await work()
  await end(people.head, 'headteacher')
  await work()
  clock.move({ hours: 3 })
  await climb()
  const subject = await as(people.deputy)
  assert.deepEqual([(await register(subject)).rows, await offers(subject)], [[], []])
  await assert.rejects(adultConcern(subject, made), { kind: 'not-found' })
  assert.equal(await reads(people.chair), 1)
})

test('who says afterwards that it is about their family is kept out of what is open already, and the record goes on', async t => {
  const { people, as, work, report, reads } = await school(t)
  const made = await report(people.deputy.name)
  await readAdultConcern(await as(people.head), made)
  await declareFamily(await as(people.head), { personId: people.deputy.id })
  await assert.rejects(adultConcern(await as(people.head), made), { kind: 'not-found' })
  await work()
  assert.deepEqual([await reads(people.head), await reads(people.chair)], [0, 1])
})

test('an offer stands before a new chair, until the chair says that it is about their family', async t => {
  const { people, as, end, put, work, join, climb, clock, report } = await school(t)
  await report(people.deputy.name)
  clock.move({ hours: 3 })
  await climb()
  assert.equal((await offers(await as(people.chair))).length, 1)
  const newChair = await join('Una', 'governor')
  await end(people.chair, 'chair-of-governors')
  await put(newChair, 'chair-of-governors')
  await work()
  assert.equal((await offers(await as(newChair))).length, 1)
  await declareFamily(await as(newChair), { personId: people.deputy.id })
  assert.deepEqual(await offers(await as(newChair)), [])
})

test('named afterwards, the one who stands highest decides: a governor’s goes to the chair, and the head sees it no more', async t => {
  const { people, as, report, reads } = await school(t)
  const made = await report('somebody in the hall')
  const head = await as(people.head)
  assert.deepEqual(await nameAdult(head, { ...made, personId: people.governor.id }), {
    isYours: false,
    isAnybodyLeft: true,
  })
  await assert.rejects(adultConcern(head, made), { kind: 'not-found' })
  assert.equal(await reads(people.chair), 1)
})

test('named afterwards, the chair’s goes past the chair, who had taken it over', async t => {
  const { people, as, vice, climb, clock, report, reads } = await school(t)
  const made = await report('somebody in the hall')
  clock.move({ hours: 3 })
  await climb()
  const [offer] = await offers(await as(people.chair))
  await takeOver(await as(people.chair), offer)
  assert.deepEqual([await reads(people.head), await reads(people.chair)], [1, 1])
  await nameAdult(await as(people.head), { ...made, personId: people.chair.id })
  assert.deepEqual([await reads(people.head), await reads(people.chair), await reads(vice)], [0, 0, 1])
  assert.equal((await adultConcern(await as(vice), made)).ladder, 'chair')
})

test('the head named by the chair sees it no more, and from then on the LADO is named first', async t => {
  const { people, as, climb, clock, report, reads } = await school(t)
  const made = await report('somebody in the hall')
  clock.move({ hours: 3 })
  await climb()
  const chair = await as(people.chair)
  await takeOver(chair, (await offers(chair))[0])
  clock.move({ minutes: 5 })
  const named = { ...made, personId: people.head.id }
  assert.deepEqual(await nameAdult(await as(people.chair), named), {
    isYours: true,
    isAnybodyLeft: true,
  })
  assert.deepEqual([await reads(people.head), await reads(people.chair)], [0, 1])
  assert.equal((await adultConcern(chair, made)).ladder, 'head')
})

test('a case manager who names their own family hands it on by that', async t => {
  const { people, as, report, reads } = await school(t)
  await declareFamily(await as(people.head), { personId: people.deputy.id })
  const made = await report('somebody in the hall')
  const head = await as(people.head)
  assert.equal((await nameAdult(head, { ...made, personId: people.deputy.id })).isYours, false)
  assert.deepEqual([await reads(people.head), await reads(people.chair)], [0, 1])
})

test('“not for me” by everybody on it: the last is told, and so is the reporter', async t => {
  const { people, as, vice, report, own } = await school(t)
  const made = await report('somebody in the hall')
  assert.equal((await passOnAdult(await as(people.head), made)).isAnybodyLeft, true)
  assert.equal((await passOnAdult(await as(people.chair), made)).isAnybodyLeft, true)
  assert.equal((await own())?.hasRunOut, false)
  assert.equal((await passOnAdult(await as(vice), made)).isAnybodyLeft, false)
  assert.equal((await own())?.hasRunOut, true)
})

test('“not for me” where another answers for it as well: it stays with them, and nobody else is asked', async t => {
  const { people, as, vice, climb, clock, report, reads } = await school(t)
  const made = await report('somebody in the hall')
  clock.move({ hours: 3 })
  await climb()
  const chair = await as(people.chair)
  await takeOver(chair, (await offers(chair))[0])
  await passOnAdult(await as(people.head), made)
  assert.deepEqual([await reads(people.head), await reads(people.chair), await reads(vice)], [0, 1, 0])
})

test('a reporter who is named, or whose family is, keeps sight of their own words, for their going would tell them; of the rest nothing', async t => {
  const { people, as, report, own } = await school(t)
  const made = await report('somebody in the hall', people.chair)
  await nameAdult(await as(people.head), { ...made, personId: people.chair.id })
  assert.equal((await own(people.chair))?.saw, SAW)
  const chair = await as(people.chair)
  assert.deepEqual([(await register(chair)).rows, await offers(chair)], [[], []])
  await assert.rejects(adultConcern(chair, made), { kind: 'not-found' })
  await report(people.volunteer.name, people.office)
  await declareFamily(await as(people.office), { personId: people.volunteer.id })
  assert.equal((await own(people.office))?.saw, SAW)
})
