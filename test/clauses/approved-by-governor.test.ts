import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { bindClause } from '../../src/modules/policies/commands/bind-clause.ts'
import { APPROVAL, clausesShown, pagesOf } from './pages.ts'
import { askEverybody, comeIntoForce, draftOf, settle } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'AS-1.51', school: 'ashover' },
  { ids: 'BS-1.2', school: 'banks' },
  { ids: 'BS-10.1', school: 'banks' },
]

for (const { ids, school } of TABLE) {
  test(`${ids} a version is a secret draft until a governor who did not draft it records the approval with its day and minute`, async t => {
    const draft = await draftOf(t, school)
    await settle(draft)
    await askEverybody(draft)
    const { base, get, post, enter } = await pagesOf(t, draft)
    const { people, policyId, versionId, as } = draft
    const policy = `/policies/${policyId}`
    const approval = `${policy}/versions/${versionId}/approval`
    const teacher = await enter(people.teacher)
    assert.equal((await get(teacher, policy)).statusCode, 404)
    assert.equal((await get(teacher, approval)).statusCode, 403)
    assert.ok(!(await get(teacher, '/policies')).body.includes(policyId))
    assert.match(String((await get('', policy)).headers.location), /^\/sign-in/)

    const head = await enter(people.head)
    const shut = await get(head, approval)
    assert.match(shut.body, /The chair or vice-chair of governors records the approval/)
    assert.doesNotMatch(shut.body.replace(/<details[\s\S]*?<\/details>/g, ''), /Put version 1 in force/)
    const refused = await post(head, approval, APPROVAL)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Enter why no governor records it/)
    assert.equal((await post(await enter(people.office), approval, APPROVAL)).statusCode, 403, 'the drafter')

    const chair = await enter(people.chair)
    assert.match((await get(chair, approval)).body, /Put version 1 in force/)
    const blank = await post(chair, approval, { ...APPROVAL, minute: '', 'approvedOn-day': '' })
    assert.equal(blank.statusCode, 422)
    assert.match(blank.body, /Enter the minute number/)
    assert.match(blank.body, /Enter when it was approved/)
    assert.equal((await get(teacher, policy)).statusCode, 404, 'nothing was approved by that')
    const done = await post(chair, approval, APPROVAL)
    assert.equal(done.headers.location, `${base}${policy}`)

    await comeIntoForce(draft)
    const page = await get(await draft.again(people.teacher), policy)
    assert.match(page.body, /20 Nov(ember)? 2026/)
    assert.match(page.body, /26\/41/)
    const words = restings(school)[ids]?.words ?? ''
    const clause = clausesShown(page.body).find(({ text, proof }) => proof && text.includes(words))
    assert.equal(clause?.state, 'Kept')
    const changed = { versionId, clauseId: draft.clauses[0]?.clauseId, control: 'access.idle-lock' }
    await assert.rejects(
      bindClause(await as(people.office), {
        ...{ ...changed, parameters: { minutes: 5 }, audience: '', system: 'watchword' },
      }),
      { kind: 'conflict', message: /is approved and is never changed. Bring a new version instead/ },
    )
  })
}
