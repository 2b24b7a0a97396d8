import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideAdult } from './commands/decide-adult.ts'
import { nameAdult } from './commands/name-adult.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { readAdultConcern } from './commands/read-adult-concern.ts'
import { school } from './ladder-world.test.ts'

test('for a reporter who is named nothing moves from then on: no reading, no answer, no rung; their own words stay', async t => {
  const { people, as, report, own, clock, vice } = await school(t)
  const made = await report('somebody in the hall', people.chair)
  const other = await report('somebody in the hall', people.office)
  clock.move({ minutes: 10 })
  await readAdultConcern(await as(people.head), made)
  clock.move({ minutes: 10 })
  const before = await own(people.chair)
  assert.equal(before?.readBy, 'headteacher')
  await nameAdult(await as(people.head), { ...made, personId: people.chair.id })
  clock.move({ minutes: 10 })
  const decision = { choice: 'lado', reasons: 'It may be harm.', sayToReporter: 'action-taken' }
  const next = await as(vice)
  await readAdultConcern(next, made)
  await decideAdult(next, { ...made, ...decision })
  assert.deepEqual(await own(people.chair), before)
  // Of another’s report the same deeds are seen.
  await readAdultConcern(await as(people.head), other)
  await decideAdult(await as(people.head), { ...other, ...decision })
  assert.deepEqual((await own(people.office))?.answer, 'action-taken')
})

test('one who is named before anybody has read it goes on waiting for whom it waited for', async t => {
  const { people, as, report, own, clock, vice } = await school(t)
  const made = await report('somebody in the hall', people.chair)
  clock.move({ minutes: 10 })
  const before = await own(people.chair)
  assert.deepEqual([before?.waitsFor, before?.ladder, before?.hasRunOut], ['headteacher', 'staff', false])
  await nameAdult(await as(people.head), { ...made, personId: people.chair.id })
  clock.move({ minutes: 10 })
  await passOnAdult(await as(vice), made)
  assert.deepEqual(await own(people.chair), before)
})
