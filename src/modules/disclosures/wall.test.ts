import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering, ASKED } from '../../../test/answering.ts'
import { keepFrom } from '../../../test/child-file.ts'
import { fileSince } from '../../../test/file-since.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { choose } from './commands/choose.ts'
import { recordEnd } from './commands/record-end.ts'
import { recordRequest } from './commands/record-request.ts'
import { accessPage } from './pages/access.ts'
import { entriesPage } from './pages/entries.ts'
import { givenPage } from './pages/given.ts'
import { leftOutPage } from './pages/left-out.ts'
import { requestsWait } from './queries/requests-wait.ts'
import { standingOf } from './queries/standing.ts'

test('whoever may open none of a child’s records learns of no request, whatever their duty, by any door', async t => {
  const here = await answering(t)
  const { ask, giveRest, send, review, print, look, as, people, personId, standing } = here
  const requestId = await ask()
  const head = await as(people.head)
  for (const id of (await standing(requestId)).concernIds) await keepFrom(head, id, people.deputy)
  const deputy = await as(people.deputy)
  assert.deepEqual(await needsOf(deputy, [requestsWait]), [])
  await assert.rejects(look(people.deputy), { kind: 'not-found' })
  await assert.rejects(ask({}, people.deputy), { kind: 'not-found' })
  const visit = () => visitOf(deputy, { params: { personId, requestId } })
  for (const page of [accessPage, entriesPage, givenPage, leftOutPage])
    await assert.rejects(async () => page.get(visit()), { kind: 'not-found' })
  await giveRest(requestId)
  await send(requestId)
  await assert.rejects(review(requestId), { kind: 'not-found' })
  await assert.rejects(print(requestId, people.deputy), { kind: 'not-found' })
  assert.deepEqual(await needsOf(deputy, [requestsWait]), [])
})

test('whoever is kept from one record sees neither its entries, nor what was chosen of it, nor an answer that holds it', async t => {
  const here = await answering(t)
  const { ask, giveRest, send, review, look, as, people, personId, concernId, standing, things, answerOf } =
    here
  const requestId = await ask()
  await keepFrom(await as(people.head), concernId, people.deputy)
  await giveRest(requestId)
  await send(requestId)
  assert.equal((await standing(requestId)).concernIds.length, 2)
  const theirs = await things(requestId, people.deputy)
  assert.ok(theirs.length > 0 && theirs.every(({ entry }) => entry.concernId !== concernId))
  assert.equal(await answerOf(requestId, people.deputy), null)
  await assert.rejects(review(requestId), { kind: 'not-found' })
  const params = { personId, requestId }
  const left = await shown(leftOutPage.get(visitOf(await as(people.deputy), { params })))
  assert.doesNotMatch(left, /of the opinion/)
  const deputy = await as(people.deputy)
  assert.match((await needsOf(deputy, [requestsWait]))[0]?.title ?? '', /Somebody asks/)
  assert.equal((await look(people.deputy)).requests[0]?.rest, 0)
})

test('a record that the lead who answered could not open is shown to the lead who can, and to nobody else', async t => {
  const here = await answering(t)
  const { ask, giveRest, send, review, print, look, as, people, concernId, clock } = here
  const requestId = await ask()
  await keepFrom(await as(people.head), concernId, people.deputy)
  await giveRest(requestId, people.deputy)
  await send(requestId, people.deputy)
  await review(requestId, 'yes', people.dsl)
  await print(requestId, people.deputy)
  clock.move({ minutes: 1 })
  const given = { requestId, kind: 'given', toWhom: 'Jonah', words: 'By hand' }
  await recordEnd(await as(people.deputy), given)
  const titles = async (who: typeof people.dsl) =>
    (await needsOf(await as(who), [requestsWait])).map(({ title }) => title)
  assert.deepEqual(await titles(people.deputy), [])
  assert.equal((await look(people.deputy)).requests[0]?.rest, 0)
  assert.deepEqual(await titles(people.dsl), ['More than was given: J.T.'])
  assert.equal((await look()).requests[0]?.rest, 1)
})

test('what is of the child and of no one record is chosen too; a choice of it is seen by whoever may open all that its chooser may', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const { concernId } = await fileSince(here)
  const personId = people.pupil.id
  clock.move({ minutes: 1 })
  const dsl = await as(people.dsl)
  const { requestId } = await recordRequest(dsl, { ...ASKED, personId })
  await keepFrom(await as(people.head), concernId, people.deputy)
  const of = async (who: typeof people.dsl) =>
    (await standingOf(await as(who), { requestId, personId })).gone
      .filter(({ entry }) => entry.concernId === null)
      .flatMap(({ things }) => things)
  const all = await of(people.dsl)
  assert.ok(all.length > 2)
  assert.doesNotMatch(all.map(({ words }) => words).join(), /Rowan|Maskell/)
  const choices = all.map(({ key }) => ({ key, how: 'leave-out', why: 'other-person' }))
  await choose(dsl, { requestId, personId, choices })
  assert.ok((await of(people.dsl)).every(({ choice }) => choice?.how === 'leave-out'))
  assert.ok((await of(people.deputy)).every(({ choice }) => choice === null))
  const params = { personId, requestId }
  const deputy = visitOf(await as(people.deputy), { params })
  assert.match(await shown(leftOutPage.get(deputy)), /Nothing yet/)
})
