import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appoint, appointmentsNow, endAppointment } from '../../src/modules/people/index.ts'
import type { Duty } from '../../src/words/duties.ts'
import type { Cast } from '../world.ts'
import { boxesOf, STAFF } from './agreements.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const AT = '/duties/mine'

/** Gives and ends a duty. */
const dutiesIn = ({ as, people, clock }: Reporting) => ({
  give: async ({ id }: Cast, duty: Duty) =>
    appoint(await as(people.head), { personId: id, duty, startsOn: '2026-11-30' }),
  async end({ id }: Cast, duty: Duty) {
    const held = await appointmentsNow(await as(people.head))
    const own = held.find(one => one.duty === duty && one.personId === id)
    await endAppointment(await as(people.head), {
      ...{ appointmentId: own?.appointmentId, when: 'now', reason: 'Moved' },
    })
    clock.move({ minutes: 1 })
  },
})

test('BS-4.4 whoever works here reads on one page, a press from home, what the policy asks of them in its own words, each with its place in it and whether their own is there or missing', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, look, get, enter, margin, post } = here
  const { teacher, governor } = people
  await margin('BS-4.4')
  assert.match((await get(await enter(teacher), '')).body, /href="\/s\/larkmoor\/duties\/mine"/)
  const shown = await look(teacher, AT)
  assert.match(
    shown,
    /Member of staff .*Read Part 1, Annex A and Annex C of Keeping Children Safe in Education/,
  )
  assert.match(shown, /Online Safety Policy[^,]*, [\d.]+/)
  assert.match(shown, /Yours is missing/)
  assert.match(shown, /Not kept by Watchword yet/)
  assert.doesNotMatch(shown, /Embed consent, mental wellbeing|PSHE lead/)
  assert.doesNotMatch(await look(governor, AT), /Member of staff/)
  assert.equal(await margin('BS-4.4'), 'Kept')
  void post
})

test('AS-1.3 each of the staff goes through their duties once a year and says so; the day is seen by them and by whoever keeps the policy, and by nobody else', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, look, home, post, enter, margin, clock } = here
  const { teacher, deputy, head, dsl } = people
  const due = /Go through your duties: member of staff/
  await dutiesIn(here).give(dsl, 'online-safety-lead')
  assert.match(await home(teacher), due)
  assert.equal(await margin('AS-1.3'), 'At risk')
  const check = async (person: Cast, answers = {}) =>
    post(await enter(person), AT, { heldAs: 'staff', ...answers })
  assert.equal((await post(await enter(teacher), AT, {})).statusCode, 422)
  assert.equal((await check(people.governor)).statusCode, 403, 'only as what they are')
  assert.equal((await check(teacher)).statusCode, 303)
  assert.match(await look(teacher, AT), /You went through these on 30 November 2026/)
  assert.doesNotMatch(await home(teacher), due)
  const kept = [head, dsl].map(async person => look(person, AT))
  const [ofHead = '', ofLead = ''] = await Promise.all(kept)
  const sees = /Who of the staff has gone through theirs.*Łukasz Wraythorne: 30 November 2026/
  assert.equal([ofHead, ofLead].filter(text => sees.test(text)).length, 1, 'whoever keeps the policy alone')
  assert.doesNotMatch(await look(deputy, AT), /Łukasz Wraythorne/)
  for (const name of STAFF) if (name !== 'teacher') await check(people[name])
  assert.equal(await margin('AS-1.3'), 'Kept')
  clock.set('2027-12-06T08:20:00Z')
  assert.match(await home(teacher), due)
  assert.equal(await margin('AS-1.3'), 'Not kept')
})

test('BS-12.6 whoever leads PSHE has its duties beside those of all staff; without it the staff duties stand as they were', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, look, margin } = here
  const { give, end } = dutiesIn(here)
  await margin('BS-12.6')
  const before = await look(people.teacher, AT)
  await give(people.teacher, 'pshe-lead')
  const both = await look(people.teacher, AT)
  assert.match(both, /Member of staff .*PSHE lead .*Embed consent, mental wellbeing/)
  assert.equal(await margin('BS-12.6'), 'Kept')
  await end(people.teacher, 'pshe-lead')
  const partOf = (text: string) => /Member of staff .*/.exec(text)?.[0]
  assert.equal(partOf(await look(people.teacher, AT)), partOf(before))
})

test('BS-13.5 two lead computing together beside their duties as staff: what one has seen to is seen to for both, under their name', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, look, get, post, enter, margin } = here
  const { teacher, deputy } = people
  const { give } = dutiesIn(here)
  for (const person of [teacher, deputy]) await give(person, 'computing-lead')
  assert.equal(await margin('BS-13.5'), 'Kept')
  const task = /Computing lead .*Oversee the delivery of the online safety element/
  for (const person of [teacher, deputy]) assert.match(await look(person, AT), task)
  const form = (await get(await enter(teacher), AT)).body.split('value="computing-lead"')[1] ?? ''
  const seen = boxesOf(form.split('</form>')[0] ?? '', 'seen')
  assert.ok(seen.length > 0)
  assert.equal((await post(await enter(teacher), AT, { heldAs: 'computing-lead', seen })).statusCode, 303)
  const done = new RegExp(`Computing lead .*Seen to on 30 November 2026 by ${teacher.name}`)
  assert.match(await look(deputy, AT), done)
  const own = (await get(await enter(deputy), AT)).body.split('value="computing-lead"')[1] ?? ''
  assert.deepEqual(boxesOf(own.split('</form>')[0] ?? '', 'seen'), [], 'nothing is left of it')
  assert.doesNotMatch(await look(people.office, AT), /Seen to on/)
})
