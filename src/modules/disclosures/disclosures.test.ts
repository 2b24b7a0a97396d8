import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from '../../../test/answering.ts'
import { shown, visitOf } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { sweepDeadlines } from '../../platform/deadlines/sweep.ts'
import { needsOf } from '../../platform/question.ts'
import { recordEnd } from './commands/record-end.ts'
import { clocks } from './jobs/clocks.ts'
import { accessPage } from './pages/access.ts'
import { entriesPage } from './pages/entries.ts'
import { requestsWait } from './queries/requests-wait.ts'

test('nothing is sent before everything is chosen, and a later choice stands over an earlier one', async t => {
  const { ask, things, put, giveRest, send, standing } = await answering(t)
  const requestId = await ask()
  const [first] = await things(requestId)
  const key = first?.key ?? ''
  assert.ok(
    (await things(requestId)).every(({ choice }) => choice === null),
    'nothing is chosen in advance',
  )
  await assert.rejects(send(requestId), { kind: 'conflict' })
  await put(requestId, [{ key, how: 'leave-out', why: 'legal-advice' }])
  const standsNow = async () => (await things(requestId)).find(one => one.key === key)?.choice
  assert.deepEqual([(await standsNow())?.how, (await standsNow())?.reason], ['leave-out', 'legal-advice'])
  await put(requestId, [{ key, how: 'give' }])
  assert.equal((await standsNow())?.how, 'give')
  assert.deepEqual(await put(requestId, [{ key, how: 'give' }]), { chosen: 0 }, 'the same again is no row')
  await giveRest(requestId)
  assert.equal((await standing(requestId)).open, 0)
  await send(requestId)
})

test('whoever chose anything in it, or sent it, cannot agree to it; whoever may, sends it back with a reason', async t => {
  const { ask, giveRest, things, put, send, review, print, people } = await answering(t)
  const requestId = await ask()
  await giveRest(requestId)
  await send(requestId)
  await assert.rejects(print(requestId), { kind: 'conflict' })
  await assert.rejects(review(requestId, 'yes', people.dsl), { kind: 'not-allowed' })
  await assert.rejects(review(requestId, 'yes', people.head), { kind: 'not-allowed' })
  await assert.rejects(review(requestId, 'no'), { kind: 'invalid' })
  await review(requestId, 'no', people.deputy, 'Look at the second line again')
  await assert.rejects(print(requestId), { kind: 'conflict' })
  const [first] = await things(requestId)
  await put(requestId, [{ key: first?.key, how: 'leave-out', why: 'crime' }], people.deputy)
  await send(requestId)
  await assert.rejects(review(requestId), { kind: 'not-allowed' }, 'the deputy has chosen now')
})

test('what has changed since it was agreed to is not made: it is sent and read again', async t => {
  const { ask, giveRest, things, put, send, review, print } = await answering(t)
  const requestId = await ask()
  await giveRest(requestId)
  await send(requestId)
  const [first] = await things(requestId)
  await put(requestId, [{ key: first?.key, how: 'leave-out', why: 'crime' }])
  await assert.rejects(review(requestId), { kind: 'conflict' })
  await send(requestId)
  await review(requestId)
  await put(requestId, [{ key: first?.key, how: 'give' }])
  await assert.rejects(print(requestId), { kind: 'conflict' })
})

test('one calendar month from the day it came the leads are told once; two months more where they were told why', async t => {
  const { ask, callOf, schools, clock, facts, as, people } = await answering(t)
  const sweep = () => sweepDeadlines(callOf(schools.larkmoor, systemActor('deadlines.sweep')), clocks)
  const told = () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length
  const home = async () => (await needsOf(await as(people.dsl), [requestsWait]))[0]
  const requestId = await ask()
  assert.equal((await home())?.when.words, 'By 20 December')
  const before = told()
  clock.set('2026-12-20T09:00:00Z')
  assert.deepEqual(await sweep(), { fired: 0 })
  clock.set('2026-12-21T09:00:00Z')
  assert.deepEqual(await sweep(), { fired: 1 })
  assert.deepEqual(await sweep(), { fired: 0 })
  assert.equal(told(), before + 2, 'the lead and the deputy')
  assert.equal((await home())?.when.words, 'Late')
  const longer = { requestId, kind: 'longer', words: 'Four hundred entries' }
  await assert.rejects(recordEnd(await as(people.dsl), longer), { kind: 'invalid' }, 'too late to say so')
  await recordEnd(await as(people.dsl), { ...longer, happenedOn: '2026-12-18' })
  assert.equal((await home())?.when.words, 'By 20 February')
  await recordEnd(await as(people.dsl), { requestId, kind: 'withdrawn', words: 'Jonah said so' })
  assert.equal(await home(), undefined)
  clock.set('2027-02-22T09:00:00Z')
  assert.deepEqual(await sweep(), { fired: 0 })
})

test('what was written after they asked is not in it, nor what lies outside the years for which they ask', async t => {
  const { ask, things, standing } = await answering(t)
  assert.equal((await things(await ask({ wants: 'years', fromYear: '2019', toYear: '2020' }))).length, 0)
  const requestId = await ask({ wants: 'years', fromYear: '2026' })
  assert.ok((await things(requestId)).length > 20)
  assert.equal((await standing(requestId)).request.toYear, 2026)
})

test('what is missing is asked by name, and nothing that was typed is lost', async t => {
  const { as, ask, people, personId, things } = await answering(t)
  const refusal = (error: unknown) => error as { fields?: Record<string, string> }
  const { fields = {} } = refusal(await ask({ asks: '', checked: '', wants: '' }).catch(refusal))
  assert.deepEqual(Object.keys(fields).toSorted(), ['asks', 'checked', 'wants'])
  const dsl = await as(people.dsl)
  const typed = { checked: 'She showed a passport' }
  const again = await shown(accessPage.get({ ...visitOf(dsl, { params: { personId } }), typed }))
  assert.match(again, /She showed a passport/)
  const requestId = await ask()
  const [first] = await things(requestId)
  const answers = { [`how-${first?.key}`]: 'leave-words', [`words-${first?.key}`]: 'nowhere to be found' }
  const params = { personId, requestId }
  const { fields: errors = {} } = refusal(
    await Promise.resolve(entriesPage.post?.(visitOf(dsl, { params, answers }))).catch(refusal),
  )
  assert.deepEqual(Object.keys(errors), [`why-${first?.key}`])
  const page = await shown(entriesPage.get(visitOf(dsl, { params, answers, errors })))
  assert.match(page, /nowhere to be found/)
  assert.ok((await things(requestId)).every(({ choice }) => choice === null))
})
