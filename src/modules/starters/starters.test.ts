import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, type Walked, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { firstShut, needsOf } from '../../platform/question.ts'
import { appoint, endMembership, recordPerson, startMembership } from '../people/index.ts'
import { type Induction, induction } from './controls/induction.ts'
import type { StarterAudience } from './lines.ts'
import { listeners } from './listeners/begin.ts'
import { inductionGate } from './queries/induction-gate.ts'
import { ownLists } from './queries/lists.ts'
import { listsWait } from './queries/lists-wait.ts'
import { inUnit } from '../../platform/unit.ts'

/** What the worker does with all that was announced. */
async function heard({ facts, callOf, schools }: Walked): Promise<void> {
  for (const fact of facts.splice(0))
    for (const one of listeners.filter(({ on }) => on === fact.name))
      await one.run(callOf(schools.larkmoor, systemActor(one.name)), fact)
}

async function starts(walked: Walked, kinds = 'staff', startsOn = '2026-11-23'): Promise<Cast> {
  const { as, people, schools } = walked
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName: 'Comer', kinds, startsOn, email: 'nia.comer@larkmoor.example' },
  })
  await heard(walked)
  return { id: personId, name: 'Nia Comer', school: schools.larkmoor }
}

const waits = async (walked: Walked, who: Cast) =>
  (await needsOf(await walked.as(who), [listsWait]))
    .map(({ when, title }) => `${when.words}: ${title}`)
    .join('. ')

const plain = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const listAt = (body: string, name: string) =>
  new RegExp(`href="(/s/larkmoor/starters/[\\w-]{36})"[^>]*>${name}`).exec(body)?.[1] ?? ''
const lineIn = (body: string, words: string) =>
  /name="lineId" value="([\w-]+)"/.exec(body.split('<li>').find(part => part.includes(words)) ?? '')?.[1] ??
  ''

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
  assert.deepEqual(said.map(({ statusCode }) => statusCode).toSorted(), [303, 409])
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
  const second = await starts(walked)
  const of = async (who: Cast) => plain((await get(who, '/s/larkmoor/induction')).body)
  assert.match(await of(first), /Keys, badge/)
  assert.doesNotMatch(await of(first), /Tour of the school/)
  assert.match(await of(second), /Tour of the school/)
  assert.doesNotMatch(await of(second), /Keys/)
})

/** The policy opens Watchword to them only after they have read it. */
async function asksToRead({ callOf, schools, clock }: Walked, whom: StarterAudience): Promise<Induction> {
  const parameters: Induction = {
    ...{ item: 'Read the policy', audiences: [whom], doers: ['starter'], shownBy: 'tick' },
    ...{ withinDays: 7, before: 'account' },
  }
  await inUnit(callOf(schools.larkmoor, systemActor('test')), async ({ unit, now }) => {
    await unit.db
      .insertInto('platform.setting')
      .values({
        ...{ schoolId: schools.larkmoor.id, control: induction.name, key: parameters.item, audience: '' },
        ...{ inForceFrom: now, writtenAt: now, parameters: JSON.stringify(parameters) },
        ...{ parametersVersion: induction.version, productVersion: 'test' },
      })
      .execute()
  })
  clock.move({ minutes: 1 })
  return parameters
}

test('nothing is shut to whoever starts as something more before that day, and nobody is counted as having started', async t => {
  const walked = await walkable(t)
  const { people, as, clock } = walked
  const parameters = await asksToRead(walked, 'governor')
  await startMembership(await as(people.office), {
    ...{ personId: people.teacher.id, kind: 'governor', startsOn: '2026-12-01' },
  })
  await heard(walked)
  const shut = async () => firstShut(await as(people.teacher), [inductionGate])
  const figures = async () =>
    inUnit(await as(people.head), async joined => {
      const { state, due } = await induction.evidence(joined, parameters)
      return [state, due]
    })
  assert.equal(await shut(), undefined)
  assert.deepEqual(await figures(), ['nothing-due', 0])
  clock.set('2026-12-01T08:30:00Z')
  assert.equal(await shut(), '/s/larkmoor/induction')
  assert.deepEqual(await figures(), ['at-risk', 1])
})

test('where the policy opens Watchword only after the induction, a starter sees their list and reporting, and whoever leads safeguarding is never held', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  await asksToRead(walked, 'staff')
  const nia = await starts(walked)
  assert.equal((await get(nia, '/s/larkmoor')).headers.location, '/s/larkmoor/induction')
  for (const path of ['/induction', '/report-a-concern', '/report-a-concern/child'])
    assert.equal((await get(nia, `/s/larkmoor${path}`)).statusCode, 200, path)
  await appoint(await as(people.head), { personId: nia.id, duty: 'deputy-dsl', startsOn: '2026-11-23' })
  assert.equal(await firstShut(await as(nia), [inductionGate]), undefined)
  const own = (await get(nia, '/s/larkmoor/induction')).body
  const done = { deed: 'settle', lineId: lineIn(own, 'Read the policy'), outcome: 'done' }
  assert.equal((await post(nia, '/s/larkmoor/induction', done)).statusCode, 303)
  assert.equal((await get(nia, '/s/larkmoor')).statusCode, 200)
})
