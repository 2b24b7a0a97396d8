import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { type Party, PARTY_WORDS } from '../../src/modules/policies/parties.ts'
import { APPROVAL, clausesShown, pagesOf } from './pages.ts'
import { askEverybody, comeIntoForce, draftOf, settle } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName; parties: readonly Party[] }[] = [
  { ids: 'RB-1.135', school: 'redbridge', parties: ['leadership'] },
  { ids: 'RD-1.5', school: 'reedham', parties: ['leadership'] },
  { ids: 'RD-1.7', school: 'reedham', parties: ['teachers'] },
  { ids: 'AS-1.110', school: 'ashover', parties: ['leadership', 'teachers', 'pupils', 'parents'] },
  { ids: 'AS-1.86', school: 'ashover', parties: ['pupils'] },
  {
    ids: 'BS-1.1',
    school: 'banks',
    parties: ['computing-lead', 'headteacher', 'teachers', 'governors'],
  },
  { ids: 'AL-9.1', school: 'allington', parties: ['technical-staff'] },
  { ids: 'AL-10.2', school: 'allington', parties: ['pupils'] },
]

const ON = { 'heardOn-day': '18', 'heardOn-month': '11', 'heardOn-year': '2026' }

for (const { ids, school, parties } of TABLE) {
  test(`${ids} no version is approved before its policy’s ${parties.join(', ')} are on record, each with a day and what they said`, async t => {
    const draft = await draftOf(t, school)
    await settle(draft)
    await askEverybody(draft, parties)
    const { get, post, enter } = await pagesOf(t, draft)
    const version = `/policies/${draft.policyId}/versions/${draft.versionId}`
    const chair = await enter(draft.people.chair)
    const head = await enter(draft.people.head)
    const office = await enter(draft.people.office)

    for (const party of parties) {
      const waiting = await get(chair, `${version}/approval`)
      assert.match(
        waiting.body,
        new RegExp(`${PARTY_WORDS[party]}</strong>\\s*<span><span[^>]*>.*Not on record`),
      )
      assert.doesNotMatch(waiting.body, /Put version 1 in force/, 'there is nothing to press yet')
      assert.equal((await post(chair, `${version}/approval`, APPROVAL)).statusCode, 409)
      const voice = { says: `Asked in their meeting: ${party} say yes`, changed: 'A rule was made plainer' }
      if (party === 'pupils')
        assert.match(
          (await get(office, `${version}/voices/pupils`)).body,
          /What worries you\?/,
          'children’s words',
        )
      const blank = await post(head, `${version}/voices/${party}`, voice)
      assert.equal(blank.statusCode, 422, 'without its day it is not on record')
      if (party === 'leadership')
        assert.equal(
          (await post(office, `${version}/voices/${party}`, { ...voice, ...ON })).statusCode,
          403,
          'the headteacher signs for the leaders',
        )
      const said = await post(head, `${version}/voices/${party}`, { ...voice, ...ON })
      assert.equal(said.statusCode, 303)
    }
    const ready = await get(chair, `${version}/approval`)
    for (const party of parties) assert.match(ready.body, new RegExp(`18 November 2026: .*${party} say yes`))
    assert.match(ready.body, /What changed: A rule was made plainer/)
    assert.equal((await post(chair, `${version}/approval`, APPROVAL)).statusCode, 303)

    await comeIntoForce(draft)
    const reader = await enter(draft.people.teacher)
    const page = await get(reader, `/policies/${draft.policyId}`)
    const words = restings(school)[ids]?.words ?? ''
    const clause = clausesShown(page.body).find(({ text, proof }) => proof && text.includes(words))
    assert.equal(clause?.state, 'Kept')
    const changes = await get(reader, `/policies/${draft.policyId}/changes`)
    for (const party of parties) assert.match(changes.body, new RegExp(`${party} say yes`))
  })
}
