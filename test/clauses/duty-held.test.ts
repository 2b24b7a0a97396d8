import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { appoint, appointmentsNow, endAppointment } from '../../src/modules/people/index.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import type { Duty } from '../../src/words/duties.ts'
import { clausesShown, pagesOf, proofsOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

type Row = { ids: string; school: SchoolName; duty: Duty; by: 'deputy' | 'governor' | 'teacher' }

const TABLE: readonly Row[] = [
  { ids: 'RB-1.14', school: 'redbridge', duty: 'headteacher', by: 'deputy' },
  { ids: 'RB-1.26', school: 'redbridge', duty: 'online-safety-lead', by: 'deputy' },
  { ids: 'AS-1.27', school: 'ashover', duty: 'headteacher', by: 'deputy' },
  { ids: 'AS-1.53', school: 'ashover', duty: 'online-safety-governor', by: 'governor' },
  { ids: 'RD-1.3', school: 'reedham', duty: 'online-safety-lead', by: 'deputy' },
  { ids: 'AL-1.1', school: 'allington', duty: 'dsl', by: 'deputy' },
  { ids: 'AL-1.2', school: 'allington', duty: 'deputy-dsl', by: 'teacher' },
  { ids: 'AL-1.3', school: 'allington', duty: 'safeguarding-governor', by: 'governor' },
  { ids: 'BS-11.3', school: 'banks', duty: 'safeguarding-governor', by: 'governor' },
]

for (const { ids, school, duty, by } of TABLE) {
  test(`${ids} a duty that the policy names shows as not kept while nobody holds it, and kept by a dated appointment`, async t => {
    const here = await underPolicy(t, school)
    const { get, enter } = await pagesOf(t, here)
    // The governors appoint the headteacher; the headteacher everybody else.
    const appoints = duty === 'headteacher' ? here.people.chair : here.people.head
    const token = await enter(appoints)
    const words = restings(school)[ids]?.words ?? ''
    const state = async () => {
      here.clock.move({ minutes: 1 })
      await takeReadings(await here.as(appoints))
      const page = await get(token, `/policies/${here.policyId}`)
      const clause = clausesShown(page.body).find(({ text, proof }) => proof && text.includes(words))
      // Another binding of the clause may stand in the margin: its own says so of the duty.
      const own = (await proofsOf({ get }, clause?.proof ?? '', token)).find(text =>
        /What it sets [\w ]+: (always )?held by/.test(text),
      )
      return / (Kept|Not kept|At risk) As at/.exec(own ?? '')?.[1]
    }
    const asked = await here.as(appoints)
    for (const held of await appointmentsNow(asked)) {
      if (held.duty !== duty) continue
      await endAppointment(asked, { appointmentId: held.appointmentId, when: 'now', reason: 'Moved' })
    }
    assert.equal(await state(), 'Not kept')
    assert.match((await get(token, '/duties')).body, /[Vv]acant|[Nn]obody/)

    const holder = here.people[by]
    await appoint(await here.as(appoints), { personId: holder.id, duty, startsOn: '2026-11-30' })
    assert.equal(await state(), 'Kept')
    assert.ok((await get(token, '/duties')).body.includes(holder.name))
  })
}
