import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { recordRelationship } from '../people/index.ts'
import { addNote } from './commands/add-note.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { identifyChild } from './commands/identify-child.ts'
import { endReading, letRead } from './commands/let-read.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { concern } from './queries/concern.ts'
import { ownReports } from './queries/own-reports.ts'
import { queue } from './queries/queue.ts'

const PARENTS = {
  ...{ choice: 'parents', reasons: 'Unkind words, and he is safe', notReferredBecause: 'No sign of harm' },
  ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
}

async function reported(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { concernId } = await reportConcern(await here.as(here.people.teacher), { saw: 'He cried.' })
  return { ...here, concernId, dsl: await here.as(here.people.dsl) }
}

test('opening it is a reading that the writer sees, by which duty and when, and it waits no more', async t => {
  const { as, people, concernId, dsl, clock } = await reported(t)
  await readConcern(dsl, { concernId })
  const [own] = await ownReports(await as(people.teacher))
  assert.equal(own?.readBy, 'dsl')
  assert.equal(String(own?.readAt), String(clock.now()))
  assert.deepEqual(
    (await queue(dsl)).map(one => [one.isRead, one.waitsFor]),
    [[true, null]],
  )
})

test('a decision without its reasons is refused: why, why not a referral, why the parents do not know', async t => {
  const { concernId, dsl } = await reported(t)
  const decide = (but: object) => decideConcern(dsl, { concernId, ...PARENTS, ...but })
  const refused = async (but: object, field: string) =>
    assert.rejects(decide(but), (refusal: { kind?: string; fields?: object }) => {
      assert.equal(refusal.kind, 'invalid')
      assert.deepEqual(Object.keys(refusal.fields ?? {}), [field])
      return true
    })
  await refused({ reasons: ' ' }, 'reasons')
  await refused({ choice: undefined }, 'choice')
  await refused({ notReferredBecause: '' }, 'notReferredBecause')
  await refused({ parentsTold: 'no' }, 'parentsNotToldBecause')
  await refused({ parentsTold: undefined }, 'parentsTold')
  await refused({ sayToReporter: undefined }, 'sayToReporter')
  await refused({ reviewOn: '2026-11-22' }, 'reviewOn')
  await refused({ reviewOn: '2026-11-31' }, 'reviewOn')
  await decide({ reviewOn: '2026-11-26' })
  const { decisions } = await concern(dsl, { concernId })
  assert.equal(decisions[0]?.reviewOn, '2026-11-26')
})

test('a referral asks not why it is none', async t => {
  const { concernId, dsl } = await reported(t)
  await decideConcern(dsl, { concernId, ...PARENTS, choice: 'refer', notReferredBecause: '' })
  const { decisions } = await concern(dsl, { concernId })
  assert.equal(decisions[0]?.notReferredBecause, null)
})

test('a later decision stands over the earlier one, which stays as it was', async t => {
  const { concernId, dsl, as, people, clock } = await reported(t)
  await decideConcern(dsl, { concernId, ...PARENTS })
  const before = (await concern(dsl, { concernId })).decisions[0]
  assert.ok(before)
  clock.move({ hours: 1 })
  const again = { ...PARENTS, choice: 'early-help', sayToReporter: 'watching' }
  await decideConcern(await as(people.deputy), { concernId, ...again, insteadOf: before.id })
  const { decisions } = await concern(dsl, { concernId })
  assert.deepEqual(
    decisions.map(({ choice, isReplaced, decidedBy }) => [choice, isReplaced, decidedBy]),
    [
      ['early-help', false, 'Tom Ferriby'],
      ['parents', true, 'Priya Anand-Cole'],
    ],
  )
  assert.deepEqual(decisions[1], { ...before, isReplaced: true })
  const [own] = await ownReports(await as(people.teacher))
  assert.equal(own?.answer, 'watching')
})

test('of two who decide at once the second is told, and one decision stands', async t => {
  const { concernId, dsl, as, people } = await reported(t)
  const deputy = await as(people.deputy)
  const both = await Promise.allSettled(
    [dsl, deputy].map(call => decideConcern(call, { concernId, ...PARENTS, insteadOf: '' })),
  )
  const [late] = both.flatMap(one => (one.status === 'rejected' ? [one.reason as { fields: object }] : []))
  assert.deepEqual(Object.keys(late?.fields ?? {}), ['insteadOf'])
  const standing = (await concern(dsl, { concernId })).decisions[0]
  const insteadOf = standing?.id
  const again = await Promise.allSettled(
    [dsl, deputy].map(call => decideConcern(call, { concernId, ...PARENTS, insteadOf })),
  )
  assert.equal(again.filter(({ status }) => status === 'rejected').length, 1)
  const { decisions } = await concern(dsl, { concernId })
  assert.deepEqual(
    decisions.map(({ isReplaced }) => isReplaced),
    [false, true],
  )
})

test('a decision rests on lines of this record and of its children’s, and on no other', async t => {
  const { concernId, dsl } = await reported(t)
  const { additionId } = await addNote(dsl, { concernId, words: 'Rang home.', happenedOn: '2026-11-22' })
  const stray = await reportConcern(dsl, { saw: 'Something else.' })
  const restsOn = [additionId, stray.concernId, concernId]
  await decideConcern(dsl, { concernId, ...PARENTS, restsOn })
  const { decisions } = await concern(dsl, { concernId })
  assert.deepEqual(decisions[0]?.restsOn, [additionId, concernId])
})

test('somebody who is asked reads that one, adds to it and decides nothing; and at the end of the day no more', async t => {
  const { concernId, dsl, as, people, clock } = await reported(t)
  const other = await reportConcern(dsl, { saw: 'Something else.' })
  const asks = { concernId, askedId: people.governor.id, because: 'She knows the family' }
  await letRead(dsl, { ...asks, until: '2026-11-24' })
  const governor = await as(people.governor)
  assert.deepEqual(
    (await queue(governor)).map(one => one.concernId),
    [concernId],
  )
  await addNote(governor, { concernId, words: 'I will speak with them.' })
  await assert.rejects(decideConcern(governor, { concernId, ...PARENTS }), { kind: 'not-allowed' })
  await assert.rejects(concern(governor, other), { kind: 'not-found' })
  clock.set('2026-11-24T23:59:00Z')
  assert.equal((await concern(await as(people.governor), { concernId })).concernId, concernId)
  clock.set('2026-11-25T00:00:00Z')
  await assert.rejects(concern(await as(people.governor), { concernId }), { kind: 'not-found' })
})

test('one that is decided already waits open for whoever is asked to read it, until they have', async t => {
  const { concernId, dsl, as, people } = await reported(t)
  await decideConcern(dsl, { concernId, ...PARENTS })
  await letRead(dsl, { concernId, askedId: people.governor.id, because: 'She knows the family' })
  const governor = await as(people.governor)
  const standsIn = async (which: string) => (await queue(governor, { which })).length
  assert.deepEqual([await standsIn('open'), await standsIn('decided')], [1, 0])
  await readConcern(governor, { concernId })
  assert.deepEqual([await standsIn('open'), await standsIn('decided')], [0, 1])
})

test('nobody of a child’s family is asked to read about that child', async t => {
  const { concernId, dsl, as, people } = await reported(t)
  const parent = { personId: people.office.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  await identifyChild(dsl, { concernId, personId: people.pupil.id })
  const asks = { concernId, askedId: people.office.id, because: 'She knows the family' }
  await assert.rejects(letRead(dsl, asks), { kind: 'invalid' })
})

test('the lead ends a reading, and says why somebody is asked', async t => {
  const { concernId, dsl, as, people } = await reported(t)
  const asks = { concernId, askedId: people.governor.id }
  await assert.rejects(letRead(dsl, { ...asks, because: '' }), { kind: 'invalid' })
  await assert.rejects(letRead(dsl, { ...asks, because: 'Yes', until: '2026-11-01' }), { kind: 'invalid' })
  await assert.rejects(letRead(dsl, { ...asks, askedId: people.parent.id, because: 'Yes' }), {
    kind: 'conflict',
  })
  await letRead(dsl, { ...asks, because: 'She knows the family' })
  const [reader] = (await concern(dsl, { concernId })).readers
  assert.equal(reader?.because, 'She knows the family')
  await endReading(dsl, { concernId, readerId: reader?.id })
  await assert.rejects(concern(await as(people.governor), { concernId }), { kind: 'not-found' })
})
