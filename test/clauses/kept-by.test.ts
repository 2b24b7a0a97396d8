import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { appoint, appointmentsNow, endAppointment } from '../../src/modules/people/index.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'AS-1.107', school: 'ashover' },
  { ids: 'RB-1.28', school: 'redbridge' },
]
const LEAD = 'online-safety-lead'

for (const { ids, school } of TABLE) {
  test(`${ids} the online safety lead keeps the policy: its review waits on their page, and goes with the duty to whoever holds it`, async t => {
    const here = await underPolicy(t, school)
    const { people, as, clock, again, policyId } = here
    const { get, post, enter } = await pagesOf(t, here)
    await appoint(await as(people.head), { personId: people.dsl.id, duty: LEAD, startsOn: '2026-11-30' })
    for (const who of [people.head, people.dsl, people.teacher]) await enter(who)

    clock.set('2027-10-30T09:00:00Z')
    await takeReadings(await as(people.head))
    const home = async (who: typeof people.head) => {
      clock.move({ minutes: 1 })
      return (await get(await again(who), '')).body
    }
    const own = /You keep this policy. Its review is due by 20 November 2027/
    assert.match(await home(people.dsl), own)
    assert.doesNotMatch(await home(people.head), own)
    clock.move({ minutes: 1 })
    const page = await get(await again(people.teacher), `/policies/${policyId}`)
    assert.match(page.body, /Kept by: online safety lead/)

    const head = await as(people.head)
    const held = (await appointmentsNow(head)).find(({ duty }) => duty === LEAD)
    await endAppointment(head, { appointmentId: held?.appointmentId, when: 'now', reason: 'Handed over' })
    clock.move({ minutes: 1 })
    await appoint(await as(people.head), {
      ...{ personId: people.teacher.id, duty: LEAD, startsOn: '2027-10-30' },
      apartBecause: 'Priya has a second school',
    })
    assert.match(await home(people.teacher), own)
    assert.doesNotMatch(await home(people.dsl), own)

    clock.move({ minutes: 1 })
    const lead = await again(people.teacher)
    const brought = await post(lead, '/policies', {
      policyId,
      pasted: `${here.text}\n\nStaff must lock the screens of the office after 4 minutes idle time.`,
    })
    assert.equal(brought.statusCode, 303, 'the lead writes the next version')
    const version = String(brought.headers.location).replace(/^\/s\/larkmoor/, '')
    const reading = await get(lead, version)
    const suggestion = /name="suggestionId" value="([^"]+)"/.exec(reading.body)?.[1] ?? ''
    await post(lead, `${version}/decisions`, { suggestionId: suggestion, deed: 'accept' })
    const decided = await get(lead, `${version}?show=all`)
    assert.match(decided.body, /by Łukasz Wraythorne/, 'who decided which clause')
  })
}
