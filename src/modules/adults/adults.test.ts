import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { type Call, systemActor } from '../../platform/call.ts'
import { queue } from '../concerns/queries/queue.ts'
import { climbAdults } from './commands/climb-adults.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { readAdultConcern } from './commands/read-adult-concern.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'
import { takeOver } from './commands/take-over.ts'
import { adultConcern } from './queries/adult-concern.ts'
import { ownAdultReports } from './queries/own-adult-reports.ts'
import { offers, register as registerPage } from './queries/register.ts'

const register = async (call: Call) => (await registerPage(call)).rows
const SAW = { saw: 'He shouted in a child’s face.', about: 'Tom Ferriby' }

test('a concern about a member of staff is the headteacher’s, and nobody else finds a row of it', async t => {
  const { as, people } = await world(t)
  const made = await reportAboutAdult(await as(people.teacher), SAW)
  assert.equal(made.waitsFor, 'headteacher')
  assert.equal((await register(await as(people.head))).length, 1)
  const chair = await as(people.chair)
  assert.deepEqual(await register(chair), [])
  await assert.rejects(adultConcern(chair, made), { kind: 'not-found' })
  await assert.rejects(register(await as(people.deputy)), { kind: 'not-allowed' })
  assert.deepEqual(await queue(await as(people.dsl)), [])
  const [own] = await ownAdultReports(await as(people.teacher))
  assert.equal(own?.saw, SAW.saw)
  assert.equal(own?.readAt, null)
})

test('about the headteacher it goes to the chair with the LADO named, and the headteacher finds nothing', async t => {
  const { as, people } = await world(t)
  const made = await reportAboutAdult(await as(people.teacher), { ...SAW, about: 'Mrs Calloway, the head' })
  assert.equal(made.waitsFor, 'chair-of-governors')
  assert.equal(made.namesLado, true)
  assert.deepEqual(await register(await as(people.head)), [])
  await assert.rejects(adultConcern(await as(people.head), made), { kind: 'not-found' })
  assert.equal((await register(await as(people.chair))).length, 1)
})

test('unread it is offered to the chair, who learns only since when it waits until taking it over', async t => {
  const { as, people, clock, callOf, schools } = await world(t)
  const made = await reportAboutAdult(await as(people.teacher), SAW)
  clock.move({ hours: 3 })
  const done = await climbAdults(callOf(schools.larkmoor, systemActor('adults.ladder')), {})
  assert.equal(done.climbed, 1)
  const chair = await as(people.chair)
  assert.deepEqual(await register(chair), [])
  const [offer] = await offers(chair)
  assert.ok(offer)
  await takeOver(chair, offer)
  assert.equal((await register(chair)).length, 1)
  await readAdultConcern(chair, made)
  const [own] = await ownAdultReports(await as(people.teacher))
  assert.equal(own?.readBy, 'chair-of-governors')
})

test('whoever finds that it concerns them presses “not for me”, and sees it no more', async t => {
  const { as, people } = await world(t)
  const made = await reportAboutAdult(await as(people.teacher), { ...SAW, about: 'somebody in the hall' })
  const head = await as(people.head)
  await readAdultConcern(head, made)
  await passOnAdult(head, made)
  await assert.rejects(adultConcern(head, made), { kind: 'not-found' })
  assert.deepEqual(await register(head), [])
  assert.equal((await register(await as(people.chair))).length, 1)
})

test('about both, the child has a record of its own without the adult, kept from the adult', async t => {
  const { as, people } = await world(t)
  await reportAboutAdult(await as(people.teacher), {
    ...SAW,
    about: 'Priya Anand-Cole',
    aboutChild: 'Jonah Tillerby',
    isAlsoAboutChild: true,
  })
  assert.deepEqual(await queue(await as(people.dsl)), [])
  const [child] = await queue(await as(people.deputy))
  assert.deepEqual(child?.initials, ['J.T.'])
  const head = await as(people.head)
  const [one] = await register(head)
  const found = await adultConcern(head, { concernId: one?.concernId })
  assert.deepEqual(found.childConcernIds, [child?.concernId])
  await decideAdult(head, {
    concernId: found.concernId,
    choice: 'lado',
    reasons: 'Harm',
    sayToReporter: 'action-taken',
  })
  const [own] = await ownAdultReports(await as(people.teacher))
  assert.equal(own?.answer, 'action-taken')
})

test('of two who decide at once, first or again, the second is shown the form with all that they typed', async t => {
  const { as, people } = await world(t)
  const { concernId } = await reportAboutAdult(await as(people.teacher), SAW)
  const head = await as(people.head)
  const decide = (insteadOf: string | null) =>
    decideAdult(head, {
      ...{ concernId, insteadOf, choice: 'lado', reasons: 'Harm', sayToReporter: 'watching' },
    })
  const standing = async () =>
    (await adultConcern(head, { concernId })).decisions.filter(({ isReplaced }) => !isReplaced)
  for (const insteadOf of [null, 'the first'] as const) {
    const last = insteadOf && ((await standing())[0]?.id ?? null)
    const both = await Promise.allSettled([decide(last), decide(last)])
    const refused = both.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    assert.deepEqual(
      refused.map(({ kind, fields }) => [kind, Object.keys(fields)]),
      [['invalid', ['insteadOf']]],
    )
    assert.equal((await standing()).length, 1)
  }
})
