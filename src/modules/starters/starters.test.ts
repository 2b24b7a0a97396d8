import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { appoint, endMembership } from '../people/index.ts'
import { ownLists } from './queries/lists.ts'
import { heard, lineIn, listAt, plain, starts, waits } from './starters-world.test.ts'

test('whoever starts gets a list; each line is ticked by whoever does it, with the day, and taken back; some show by themselves', async t => {
  const walked = await walkable(t)
  const { people, clock } = walked
  const { get, post } = browsing(walked)
  const nia = await starts(walked)
  const home = plain((await get(people.office, '/s/larkmoor')).body)
  assert.match(home, /2 lines of induction wait for you|lines? of induction waits? for you/)
  const own = (await get(nia, '/s/larkmoor/induction')).body
  assert.match(plain(own), /Tell Priya Anand-Cole.*Account made Done.*Keys, badge and door codes handed out/)
  assert.equal(lineIn(own, 'Keys, badge'), '', 'not theirs to say')
  assert.match(plain((await get(nia, '/s/larkmoor')).body), /of your induction wait/)
  const at = listAt((await get(people.office, '/s/larkmoor/starters')).body, 'Nia Comer')
  const keys = lineIn((await get(people.office, at)).body, 'Keys, badge')
  const said = (outcome: string, more = {}) =>
    post(people.office, at, { deed: 'settle', lineId: keys, outcome, ...more })
  const tomorrow = { 'doneOn-day': '24', 'doneOn-month': '11', 'doneOn-year': '2026' }
  const refused = await said('done', tomorrow)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Enter a day in the last year, today at the latest/)
  assert.match(refused.body, /value="24"/)
  assert.equal(
    (await post(nia, '/s/larkmoor/induction', { deed: 'settle', lineId: keys, outcome: 'done' })).statusCode,
    403,
  )
  assert.equal((await said('done', { ...tomorrow, 'doneOn-day': '22' })).statusCode, 303)
  assert.match(
    plain((await get(people.office, at)).body),
    /door codes handed out Done 22 November 2026 Said by Marguerite/,
  )
  assert.equal((await said('done')).statusCode, 409, 'once')
  assert.equal((await post(people.office, at, { deed: 'take-back', lineId: keys })).statusCode, 303)
  assert.match(plain((await get(people.office, at)).body), /door codes handed out Today School office/)
  const account =
    (await get(people.office, at)).body.split('<li>').find(part => part.includes('Account made')) ?? ''
  assert.doesNotMatch(account, /<form/, 'nobody ticks what shows by itself')

  assert.equal((await get(people.teacher, at)).statusCode, 403)
  clock.set('2026-12-20T08:30:00Z')
  assert.match(await waits(walked, people.head), /Late: .* late/)
})

test('whoever leaves leaves a list for the office or whom the headteacher names; it is late on the day after, and an end that is brought forward moves it', async t => {
  const walked = await walkable(t)
  const { people, clock, as, idOf } = walked
  const { get, post } = browsing(walked)
  const membershipId = await idOf('people.membership', 'person_id', people.teacher.id)
  const leaves = async (lastOn: string) => {
    await endMembership(await as(people.head), { membershipId, when: 'day', lastOn })
    await heard(walked)
  }
  await leaves('2026-12-18')
  await leaves('2026-12-11')
  assert.match(
    plain((await get(people.office, '/s/larkmoor')).body),
    /By 11 December 2026.*7 lines of a leaver’s list wait for you|lines of a leaver’s list wait for you/,
  )
  const at = listAt((await get(people.head, '/s/larkmoor/starters')).body, 'Łukasz Wraythorne')
  assert.match(plain((await get(people.head, at)).body), /The school office sees that every line is done/)
  assert.equal((await post(people.head, at, { deed: 'give', ownerId: people.teacher.id })).statusCode, 422)
  assert.equal((await post(people.office, at, { deed: 'give', ownerId: people.deputy.id })).statusCode, 403)
  assert.equal((await post(people.head, at, { deed: 'give', ownerId: people.deputy.id })).statusCode, 303)
  assert.match(plain((await get(people.deputy, '/s/larkmoor')).body), /lines of a leaver’s list wait for you/)
  assert.doesNotMatch(plain((await get(people.office, '/s/larkmoor')).body), /leaver’s list wait/)
  const body = (await get(people.deputy, at)).body
  assert.match(plain(body), /Write no password here/)
  assert.equal(
    (
      await post(people.deputy, at, {
        deed: 'settle',
        lineId: lineIn(body, 'Laptop'),
        outcome: 'nothing-to-do',
      })
    ).statusCode,
    303,
  )
  const page = await get(people.head, `/s/larkmoor/people/${people.teacher.id}/starters`)
  assert.match(plain(page.body), /11 December 2026 Leaves as member of staff/)
  clock.set('2026-12-12T08:30:00Z')
  assert.match(await waits(walked, people.deputy), /^Late: \d lines of a leaver’s list wait for you$/)
  assert.match(await waits(walked, people.head), /lines of starters’ and leavers’ lists are late/)
})

test('a list of somebody who came no more is over, and says of nothing that it is done', async t => {
  const walked = await walkable(t)
  const { people, as, idOf } = walked
  const { get, post } = browsing(walked)
  const nia = await starts(walked)
  const at = listAt((await get(people.office, '/s/larkmoor/starters')).body, 'Nia Comer')
  const keys = lineIn((await get(people.office, at)).body, 'Keys, badge')
  await post(people.office, at, { deed: 'settle', lineId: keys, outcome: 'done' })
  const membershipId = await idOf('people.membership', 'person_id', nia.id)
  await endMembership(await as(people.head), { membershipId, when: 'now' })
  assert.doesNotMatch((await get(people.office, '/s/larkmoor/starters')).body, /Nia Comer/)
  const over = plain((await get(people.office, at)).body)
  assert.match(over, /Nothing is open\..*No longer needed/)
  assert.doesNotMatch(over, /Finished on/)
})

test('of two who say at once that a line is done one is kept, and the other is told', async t => {
  const walked = await walkable(t)
  const { people } = walked
  const { get, post } = browsing(walked)
  await starts(walked)
  const at = listAt((await get(people.office, '/s/larkmoor/starters')).body, 'Nia Comer')
  const lineId = lineIn((await get(people.office, at)).body, 'Keys, badge')
  await get(people.head, at)
  const said = await Promise.all(
    [people.office, people.head].map(who => post(who, at, { deed: 'settle', lineId, outcome: 'done' })),
  )
  assert.deepEqual(
    said.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
    [303, 409],
  )
})

test('a duty given brings its lines; whoever was here before the school settled in, or joins as a parent, gets no list', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  await appoint(await as(people.head), {
    personId: people.teacher.id,
    duty: 'pshe-lead',
    startsOn: '2026-11-23',
  })
  await starts(walked, 'parent')
  await starts(walked, 'staff', '2025-09-01')
  const found = await ownLists(await as(people.teacher))
  assert.deepEqual(
    found.map(({ kind, whom }) => [kind, whom]),
    [['duty-given', 'pshe-lead']],
  )
  const { body } = await browsing(walked).get(people.head, '/s/larkmoor/starters')
  assert.match(body, /Becomes PSHE lead/)
  assert.doesNotMatch(body, /Nia Comer/)
})

test('the school changes what stands on new lists, and a list that has begun stays as it was', async t => {
  const walked = await walkable(t)
  const { people } = walked
  const { get, post } = browsing(walked)
  const first = await starts(walked)
  const line = {
    kind: 'joining',
    whom: 'staff',
    words: 'Tour of the school',
    doer: 'headteacher',
    afterDays: '1',
    isAsked: 'yes',
  }
  assert.equal(
    (await post(people.office, '/s/larkmoor/starters/lines/new', { ...line, words: '' })).statusCode,
    422,
  )
  assert.equal((await post(people.office, '/s/larkmoor/starters/lines/new', line)).statusCode, 303)
  assert.equal(
    (
      await post(people.office, '/s/larkmoor/starters/lines/keys', {
        ...line,
        words: 'Keys',
        doer: 'office',
        isAsked: 'no',
      })
    ).statusCode,
    303,
  )
  const moved = { ...line, kind: 'leaving', words: 'Agreement signed', doer: 'starter' }
  const refused = await post(people.office, '/s/larkmoor/starters/lines/agreement', moved)
  assert.match(refused.body, /Watchword sees this one by itself, and only there/)
  const second = await starts(walked)
  const of = async (who: Cast) => plain((await get(who, '/s/larkmoor/induction')).body)
  assert.match(await of(first), /Keys, badge/)
  assert.doesNotMatch(await of(first), /Tour of the school/)
  assert.match(await of(second), /Tour of the school/)
  assert.doesNotMatch(await of(second), /Keys/)
})
