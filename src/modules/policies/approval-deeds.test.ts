import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { readingsOf, takeReadings } from '../../platform/controls/readings.ts'
import { policiesUrl } from './addresses.ts'
import { bindClause } from './commands/bind-clause.ts'
import { bringPolicy } from './commands/bring-policy.ts'
import { approveVersion } from './commands/approve-version.ts'
import { confirmApproval } from './commands/confirm-approval.ts'
import { recordVoice } from './commands/record-voice.ts'
import { clausesOfVersion } from './queries/clauses-of-version.ts'
import { needsOf } from '../../platform/question.ts'
import { policiesWaiting } from './queries/policies-waiting.ts'
import { MANNERS, visit } from './visit-pages.test.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const POLICY = `Our rules

Staff must lock screens after 10 minutes of no use.

The policy has been agreed by the senior leadership team and approved by governors.${MANNERS}`

const approval = (versionId: string, more: object = {}) => ({
  ...{ versionId, body: 'governors', approvedOn: day('2026-11-20'), minute: '26/41' },
  ...{ nextReviewOn: day('2027-11-20'), ...more },
})

async function brought(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const office = await here.as(here.people.office)
  const { policyId, versionId } = await bringPolicy(office, { pasted: POLICY })
  const version = `${policiesUrl(office)}/${policyId}/versions/${versionId}`
  return { ...here, office, policyId, versionId, version }
}

test('a draft is for those who prepare it and those who approve it; everybody reads it once it is approved', async t => {
  const { people, as, policyId, versionId, version } = await brought(t)
  const policy = version.replace(/\/versions.*/, '')
  for (const reader of [people.teacher, people.governor, people.volunteer]) {
    const call = await as(reader)
    assert.equal((await visit(call, `${version}/approval`)).status, 403)
    assert.equal((await visit(call, `${version}/voices/pupils`)).status, 403)
    assert.equal((await visit(call, policy)).status, 404)
    assert.equal((await clausesOfVersion(call, { versionId })).length, 0)
    assert.doesNotMatch((await visit(call, policiesUrl(call))).html, new RegExp(policyId))
  }
  for (const reader of [people.head, people.dsl, people.office, people.chair])
    assert.equal((await visit(await as(reader), `${version}/approval`)).status, 200)
  await approveVersion(await as(people.chair), approval(versionId))
  assert.equal((await visit(await as(people.teacher), policy)).status, 200)
})

test('the governors’ approval is recorded by a governor; by the headteacher only with a reason, which the chair sees and confirms', async t => {
  const { people, as, versionId, version, clock, office } = await brought(t)
  await assert.rejects(approveVersion(office, approval(versionId)), { kind: 'not-allowed' })
  await assert.rejects(approveVersion(await as(people.governor), approval(versionId)), {
    kind: 'not-allowed',
  })
  const head = await as(people.head)
  await assert.rejects(approveVersion(head, approval(versionId)), {
    kind: 'invalid',
    fields: {
      insteadBecause:
        'Enter why no governor records it. The chair or vice-chair of governors can, from their own account',
    },
  })
  const form = await visit(head, `${version}/approval`)
  assert.match(
    form.html,
    /<details[\s\S]*Put version 1 in force[\s\S]*<\/details>/,
    'no plain button for the head',
  )
  await approveVersion(head, approval(versionId, { insteadBecause: 'The chair is in hospital' }))
  const chair = await as(people.chair)
  const waits = await needsOf(chair, [policiesWaiting])
  assert.match(waits[0]?.title ?? '', /was approved in your place/)
  assert.match(waits[0]?.says ?? '', /Ruth Calloway recorded it: “The chair is in hospital”/)

  clock.set('2026-11-24T09:00:00Z')
  await takeReadings(await as(people.head))
  const state = async () => (await readingsOf(await as(people.head), 'policies.approved-by', ''))[0]?.state
  assert.equal(await state(), 'at-risk', 'it is counted')
  assert.match((await visit(await as(people.chair), `${version}/confirmation`)).html, /hospital/)
  assert.equal((await visit(await as(people.head), `${version}/confirmation`, {})).status, 403)
  clock.move({ minutes: 1 })
  await confirmApproval(await as(people.chair), { versionId })
  assert.equal(await state(), 'met')
  assert.deepEqual(await needsOf(await as(people.chair), [policiesWaiting]), [])
  await assert.rejects(confirmApproval(await as(people.chair), { versionId }), { kind: 'conflict' })
})

test('a governor who prepared the version does not record its approval without a reason', async t => {
  const { people, as } = await world(t)
  const both = { ...(await as(people.chair)) }
  both.actor = { ...both.actor, rights: new Set([...both.actor.rights, 'office'] as const) }
  const { versionId } = await bringPolicy(both, { pasted: POLICY })
  await assert.rejects(approveVersion(both, approval(versionId)), { kind: 'invalid' })
  await approveVersion(both, approval(versionId, { insteadBecause: 'The vice-chair is away' }))
})

test('whom the policy wants asked first stands on record before its approval, in that order', async t => {
  const { people, as, office, versionId, version } = await brought(t)
  const clauses = await clausesOfVersion(office, { versionId })
  const clause = clauses.find(({ text }) => text.includes('agreed by the senior leadership'))
  await bindClause(office, {
    ...{ versionId, clauseId: clause?.clauseId, control: 'policies.asked-first', audience: '' },
    ...{ parameters: { parties: ['leadership', 'pupils'] }, system: 'watchword' },
  })
  const chair = await as(people.chair)
  await assert.rejects(approveVersion(chair, approval(versionId)), {
    kind: 'conflict',
    message: /senior leaders, pupils/,
  })
  assert.match((await visit(chair, `${version}/approval`)).html, /2 parties to ask first/)
  const said = { versionId, party: 'leadership', heardOn: day('2026-11-21'), says: 'Agreed, minute 4' }
  await assert.rejects(recordVoice(office, said), { kind: 'not-allowed' })
  await recordVoice(await as(people.head), said)
  const pupils = await visit(office, `${version}/voices/pupils`, {
    ...{ 'heardOn-day': '12', 'heardOn-month': '11', 'heardOn-year': '2026', changed: 'A rule on games' },
    says: 'Year 4 want a rule on games',
  })
  assert.equal(pupils.status, 303)
  assert.match((await visit(chair, `${version}/approval`)).html, /Year 4 want a rule on games/)
  await assert.rejects(approveVersion(chair, approval(versionId)), {
    fields: { approvedOn: 'Senior leaders said theirs on 21 November 2026. An approval comes after it' },
  })
  await approveVersion(chair, approval(versionId, { approvedOn: day('2026-11-22') }))
  await assert.rejects(recordVoice(await as(people.head), said), { kind: 'conflict' })
})
