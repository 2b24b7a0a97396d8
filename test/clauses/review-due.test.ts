import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { bringPolicy, suggestionsOf } from '../../src/modules/policies/index.ts'
import { appoint } from '../../src/modules/people/index.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import type { Duty } from '../../src/words/duties.ts'
import { APPROVAL, clausesShown, pagesOf } from './pages.ts'
import { askEverybody, comeIntoForce, draftOf, settle } from './under-policy.ts'

type Eye = { who: 'head' | 'dsl' | 'chair' | 'governor'; also?: Duty }
const TABLE: readonly { ids: string; school: SchoolName; eyes: readonly Eye[] }[] = [
  {
    ids: 'BS-1.4',
    school: 'banks',
    eyes: [{ who: 'head' }, { who: 'dsl' }, { who: 'chair' }, { who: 'governor' }],
  },
  {
    ids: 'AS-0.2',
    school: 'ashover',
    eyes: [
      { who: 'head' },
      { who: 'dsl', also: 'online-safety-lead' },
      { who: 'governor', also: 'online-safety-governor' },
    ],
  },
]

for (const { ids, school, eyes } of TABLE) {
  test(`${ids} an approval asks for the next review, and once it is past the policy is late for all who answer for it, until it is approved again`, async t => {
    const draft = await draftOf(t, school)
    await settle(draft)
    await askEverybody(draft)
    const { get, post, enter } = await pagesOf(t, draft)
    const { people, as, clock, again } = draft
    const policy = `/policies/${draft.policyId}`
    const approval = `${policy}/versions/${draft.versionId}/approval`
    const chair = await enter(people.chair)
    const blank = await post(chair, approval, { ...APPROVAL, 'nextReviewOn-year': '' })
    assert.equal(blank.statusCode, 422)
    assert.match(blank.body, /Enter the next review/)
    assert.equal((await post(chair, approval, APPROVAL)).statusCode, 303)
    await comeIntoForce(draft)
    for (const { who, also } of eyes) {
      if (also)
        await appoint(await as(people.head), { personId: people[who].id, duty: also, startsOn: '2026-11-30' })
      if (who !== 'chair') await enter(people[who])
    }

    const late = async (instant: string) => {
      clock.set(instant)
      const found: boolean[] = []
      for (const { who } of eyes)
        found.push(
          /Its review was due by 20 November 2027/.test((await get(await again(people[who]), '')).body),
        )
      return new Set(found)
    }
    assert.deepEqual(await late('2027-11-20T09:00:00Z'), new Set([false]), 'not on the day itself')
    assert.deepEqual(await late('2027-11-21T09:00:00Z'), new Set([true]))
    // A code is used once.
    clock.move({ minutes: 1 })
    await takeReadings(await as(people.head))
    const words = restings(school)[ids]?.words ?? ''
    const page = await get(await again(people.dsl), policy)
    assert.equal(
      clausesShown(page.body).find(({ text, proof }) => proof && text.includes(words))?.state,
      'Not kept',
    )

    const { versionId } = await bringPolicy(await as(people.office), {
      which: draft.policyId,
      pasted: `${draft.text}\n\nEverybody must hold the door open for whoever comes after them.`,
    })
    const next = { ...draft, versionId }
    await settle(next)
    await askEverybody(next)
    const renewed = await post(await again(people.chair), `${policy}/versions/${versionId}/approval`, {
      ...APPROVAL,
      'approvedOn-day': '21',
      'approvedOn-year': '2027',
      minute: '27/40',
    })
    assert.equal(renewed.statusCode, 303)
    assert.deepEqual(await late('2027-11-22T09:00:00Z'), new Set([false]))
  })
}

test('RD-1.6 two periods for one review stop the approval until one governs, and “bi-annually” is said in months', async t => {
  const draft = await draftOf(t, 'reedham')
  const { people, as, clock, again } = draft
  const clause = draft.clauses.find(({ text }) => text.includes('reviewed bi-annually'))
  const suggested = (await suggestionsOf(await as(people.office), draft)).find(
    one => one.clauseN === clause?.n && one.control === 'policies.reviewed-within',
  )
  assert.deepEqual(suggested?.given, { every: 'bi-annually' })
  const { get, post, enter } = await pagesOf(t, draft)
  const version = `/policies/${draft.policyId}/versions/${draft.versionId}`
  const office = await enter(people.office)
  const change = `${version}/suggestions/${suggested?.suggestionId ?? ''}/change`
  const unsaid = await post(office, change, { 'set-months': 'bi-annually', system: 'watchword' })
  assert.equal(unsaid.statusCode, 422, 'half a year or two years: a person says which')

  const chair = await enter(people.chair)
  assert.match((await get(chair, `${version}/approval`)).body, /Two clauses disagree|Clauses disagree/)
  await askEverybody(draft)
  assert.equal((await post(chair, `${version}/approval`, APPROVAL)).statusCode, 409)
  await settle(draft)
  assert.equal((await post(chair, `${version}/approval`, APPROVAL)).statusCode, 303)
  await comeIntoForce(draft)
  clock.set('2027-11-22T09:00:00Z')
  await takeReadings(await as(people.head))
  const page = await get(await again(people.chair), `/policies/${draft.policyId}`)
  const shown = clausesShown(page.body)
  assert.match(page.body, /[Oo]verruled by/)
  const year = shown.find(({ text }) => text.includes('reviewed in full by the Governing Body every year'))
  assert.equal(year?.state, 'Not kept', 'the year governs, not the two')
})
