import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { clausesShown, pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

type Row = { ids: string; school: SchoolName }

const APPROVED: readonly Row[] = [
  { ids: 'RB-1.43', school: 'redbridge' },
  { ids: 'AS-0.1', school: 'ashover' },
]
const REVIEWED: readonly Row[] = [
  { ids: 'RB-1.132', school: 'redbridge' },
  { ids: 'AS-1.108', school: 'ashover' },
  { ids: 'RD-1.36 RD-0.4', school: 'reedham' },
  { ids: 'AL-1.5 AL-5.1', school: 'allington' },
]

const isOf = (school: SchoolName, ids: string) => {
  const words = ids.split(' ').map(id => restings(school)[id]?.words ?? '')
  return ({ text, proof }: { text: string; proof: string | undefined }) =>
    proof !== undefined && words.some(said => text.includes(said))
}

for (const { ids, school } of APPROVED) {
  test(`${ids} the policy stands because the governors approved it, with the day and the minute on its page`, async t => {
    const here = await underPolicy(t, school)
    const { get, enter } = await pagesOf(t, here)
    const page = await get(await enter(here.people.teacher), `/policies/${here.policyId}`)
    assert.match(page.body, /26\/41/)
    assert.match(page.body, /20 Nov(ember)? 2026/)
    const clauses = clausesShown(page.body).filter(isOf(school, ids))
    assert.ok(clauses.length)
    for (const clause of clauses) assert.equal(clause.state, 'Kept')
  })
}

for (const { ids, school } of REVIEWED) {
  test(`${ids} a year after its approval the policy shows as overdue, whatever later day the approver typed`, async t => {
    const here = await underPolicy(t, school)
    const { get, enter } = await pagesOf(t, here)
    const stateOn = async (instant: string) => {
      here.clock.set(instant)
      await takeReadings(await here.as(here.people.head))
      // Sessions end in between: each look is a new sign-in.
      const page = await get(await here.again(here.people.teacher), `/policies/${here.policyId}`)
      return clausesShown(page.body)
        .filter(isOf(school, ids))
        .map(({ state }) => state)
    }
    await enter(here.people.teacher)
    assert.deepEqual(new Set(await stateOn('2027-09-01T09:00:00Z')), new Set(['Kept']))
    assert.deepEqual(new Set(await stateOn('2027-11-22T09:00:00Z')), new Set(['Not kept']))
  })
}
