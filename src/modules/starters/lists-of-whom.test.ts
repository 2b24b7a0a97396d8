import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { appoint, endMembership, startMembership } from '../people/index.ts'
import { listsWait } from './queries/lists-wait.ts'
import { heard, lineIn, listAt, plain, starts, waits } from './starters-world.test.ts'

test('whoever was given a list and sees no others is led to that one, and hears what of it others have left late', async t => {
  const walked = await walkable(t)
  const { people, as, clock, idOf } = walked
  const { get, post } = browsing(walked)
  const membershipId = await idOf('people.membership', 'person_id', people.volunteer.id)
  await endMembership(await as(people.head), { membershipId, when: 'day', lastOn: '2026-12-11' })
  await heard(walked)
  await starts(walked)
  const lists = (await get(people.head, '/s/larkmoor/starters')).body
  const given = [listAt(lists, people.volunteer.name), listAt(lists, 'Nia Comer')]
  for (const at of given)
    assert.equal((await post(people.head, at, { deed: 'give', ownerId: people.teacher.id })).statusCode, 303)
  clock.set('2026-12-20T08:30:00Z')
  const needs = await needsOf(await walked.as(people.teacher), [listsWait])
  assert.deepEqual(
    needs.map(({ action }) => action.url),
    given,
  )
  assert.match(needs[1]?.title ?? '', /lines of starters’ and leavers’ lists are late/)
  for (const at of given) assert.equal((await get(people.teacher, at)).statusCode, 200)
})

test('somebody of the office ticks their own part of their own list, and not what the safeguarding lead is to say', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  const nia = await starts(walked)
  await appoint(await as(people.head), { personId: nia.id, duty: 'office', startsOn: '2026-11-23' })
  const at = listAt((await get(people.office, '/s/larkmoor/starters')).body, 'Nia Comer')
  const training = lineIn((await get(people.office, at)).body, 'Safeguarding training')
  const says = (who: Cast, lineId: string) => post(who, at, { deed: 'settle', lineId, outcome: 'done' })
  const own = (await get(nia, at)).body
  assert.equal(lineIn(own, 'Safeguarding training'), '')
  assert.equal((await says(nia, training)).statusCode, 403)
  assert.equal((await says(nia, lineIn(own, 'Keys, badge'))).statusCode, 303)
  assert.equal((await says(people.dsl, training)).statusCode, 303)
})

test('what a leaver does themself stands on their own page too, and leads there; nothing that others do about it', async t => {
  const walked = await walkable(t)
  const { people, as, idOf } = walked
  const { get, post } = browsing(walked)
  const line = {
    ...{ kind: 'leaving', whom: 'staff', words: 'Clear the desk', doer: 'starter', afterDays: '0' },
    isAsked: 'yes',
  }
  assert.equal((await post(people.office, '/s/larkmoor/starters/lines/new', line)).statusCode, 303)
  const asked = plain((await get(people.office, '/s/larkmoor/starters/lines')).body)
  assert.match(asked, /Clear the desk Member of staff\. Themself\. On the day\./i)
  const membershipId = await idOf('people.membership', 'person_id', people.teacher.id)
  await endMembership(await as(people.head), { membershipId, when: 'day', lastOn: '2026-12-11' })
  await heard(walked)
  assert.equal(await waits(walked, people.teacher), 'By 11 December 2026: 1 line of your list waits for you')
  const own = (await get(people.teacher, '/s/larkmoor/induction')).body
  assert.match(plain(own), /Leaves as member of staff Last day: 11 December 2026\..*Clear the desk/i)
  assert.doesNotMatch(own, /Passwords that they knew/)
  const done = { deed: 'settle', lineId: lineIn(own, 'Clear the desk'), outcome: 'done' }
  assert.equal((await post(people.teacher, '/s/larkmoor/induction', done)).statusCode, 303)
  assert.equal(await waits(walked, people.teacher), '')
})

test('what a child or a parent became here stands on no page of starters, and no link leads to one', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get } = browsing(walked)
  const of = ({ id }: Cast) => `/s/larkmoor/people/${id}`
  for (const one of [people.pupil, people.parent]) {
    assert.equal((await get(people.office, `${of(one)}/starters`)).statusCode, 404)
    assert.doesNotMatch((await get(people.office, of(one))).body, /Starting, changing and leaving/)
  }
  assert.match((await get(people.office, of(people.teacher))).body, /Starting, changing and leaving/)
  await startMembership(await as(people.office), {
    ...{ personId: people.teacher.id, kind: 'parent', startsOn: '2026-11-23' },
  })
  const page = plain((await get(people.office, `${of(people.teacher)}/starters`)).body)
  assert.match(page, /Starts as member of staff/)
  assert.doesNotMatch(page, /Starts as parent/i)
})
