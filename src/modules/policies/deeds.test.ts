import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import { settingsAsAt } from '../../platform/controls/settings.ts'
import { approveVersion } from './commands/approve-version.ts'
import { bringPolicy } from './commands/bring-policy.ts'
import { decideSuggestion } from './commands/decide-suggestion.ts'
import { ruleConflict } from './commands/rule-conflict.ts'
import { settleMatch } from './commands/settle-match.ts'
import { takeBackDecision } from './commands/take-back-decision.ts'
import { withdrawVersion } from './commands/withdraw-version.ts'
import { bindingsOf } from './queries/bindings-of.ts'
import { clausesOfVersion } from './queries/clauses-of-version.ts'
import { doubtfulMatches } from './queries/doubtful-matches.ts'
import { policyVersions } from './queries/policy-versions.ts'
import { suggestionsOf } from './queries/suggestions-of.ts'
import { MANNERS } from './visit-pages.test.ts'

const seed = (name: string) =>
  readFileSync(new URL(`../../../test/seeds/${name}.txt`, import.meta.url), 'utf8')
const file = (text: string) => ({ name: 'policy.txt', bytes: new TextEncoder().encode(text) })
const day = (text: string) => Temporal.PlainDate.from(text)
const approval = (versionId: string, more: object = {}) => ({
  ...{ versionId, body: 'governors', approvedOn: day('2026-11-20'), minute: '26/41' },
  ...{ nextReviewOn: day('2027-11-20'), ...more },
})

async function accept(call: Call, versionId: string, control: string, has: object = {}): Promise<void> {
  const all = await suggestionsOf(call, { versionId })
  const found = all.find(
    one =>
      one.control === control &&
      one.answer === null &&
      Object.entries(has).every(([name, value]) => one.given[name] === value),
  )
  assert.ok(found, `nothing suggests ${control}`)
  await decideSuggestion(call, { suggestionId: found.suggestionId, answer: 'accepted' })
}

test('clauses that disagree stop the approval until one is said to govern; the other stays, overruled', async t => {
  const { people, as } = await world(t)
  const head = await as(people.head)
  const text = `Online safety policy

1. Screens

Screens are locked after 10 minutes of no use.

2. Offices

The screens of the office lock after 5 minutes idle time.${MANNERS}`
  const { versionId } = await bringPolicy(head, { file: file(text) })
  for (const { suggestionId } of await suggestionsOf(head, { versionId }))
    await decideSuggestion(head, { suggestionId, answer: 'changed', audience: '', system: 'watchword' })
  const bound = await bindingsOf(head, { versionId })
  assert.equal(bound.length, 2)
  await assert.rejects(approveVersion(await as(people.chair), approval(versionId)), {
    kind: 'conflict',
    message: /disagree/,
  })
  await ruleConflict(head, { versionId, bindingId: bound[1]?.bindingId })
  await approveVersion(await as(people.chair), approval(versionId))
  const [change] = (await settingsAsAt(head, head.now.add({ hours: 24 }))).filter(
    one => one.control === 'access.idle-lock',
  )
  assert.deepEqual(change?.parameters, { minutes: 5 })
})

test('the same file again changes nothing and says so; a draft can be laid aside', async t => {
  const { people, as, elsewhere } = await world(t)
  const head = await as(people.head)
  const once = await bringPolicy(head, { file: file(seed('reedham')) })
  const again = await bringPolicy(head, { pasted: seed('reedham').replaceAll('\n', '\r\n') })
  assert.deepEqual(again, { ...once, isSame: true })
  assert.equal((await policyVersions(head)).length, 1)
  await assert.rejects(bringPolicy(head, { pasted: 'Our policy says that staff must lock their screens.' }), {
    kind: 'invalid',
  })
  await withdrawVersion(head, once)
  await assert.rejects(withdrawVersion(head, once), { kind: 'conflict' })
  assert.equal((await policyVersions(await as(elsewhere.head))).length, 0, 'the other school sees nothing')
})

test('a decision can be taken back, and both stay on record', async t => {
  const { people, as, clock } = await world(t)
  const { versionId } = await bringPolicy(await as(people.head), { file: file(seed('reedham')) })
  const [first] = (await suggestionsOf(await as(people.head), { versionId })).filter(
    ({ control }) => control === 'policies.reviewed-within',
  )
  assert.ok(first)
  const { suggestionId } = first
  await decideSuggestion(await as(people.head), { suggestionId, answer: 'accepted' })
  await assert.rejects(decideSuggestion(await as(people.head), { suggestionId, answer: 'rejected' }), {
    kind: 'conflict',
  })
  await takeBackDecision(await as(people.head), { suggestionId })
  assert.equal((await bindingsOf(await as(people.head), { versionId })).length, 0)
  clock.move({ minutes: 1 })
  await decideSuggestion(await as(people.head), { suggestionId, answer: 'rejected' })
})

test('a doubtful match waits for a person, who gives the clause its earlier identity', async t => {
  const { people, as, clock } = await world(t)
  const policy = (second: string) => `Online safety policy

1. Passwords

Staff must lock the screens of the school systems after 10 minutes of no use.
Visitors must wear a badge in every building of the school.
${second}${MANNERS}`
  const head = await as(people.head)
  const first = await bringPolicy(head, {
    pasted: policy('Staff must change the password of the school systems every 90 days.'),
  })
  await approveVersion(await as(people.chair), approval(first.versionId))
  clock.set('2026-11-25T09:00:00Z')
  const later = await as(people.head)
  const second = await bringPolicy(later, {
    which: first.policyId,
    pasted: policy('Staff must change the password of every account they hold here.'),
  })
  const [doubt, ...others] = await doubtfulMatches(later, second)
  assert.ok(doubt)
  assert.deepEqual(others, [])
  await assert.rejects(approveVersion(await as(people.chair), approval(second.versionId)), {
    kind: 'conflict',
  })
  const earlier = doubt.earlier[0]?.clauseId
  await settleMatch(later, {
    ...second,
    clauseId: doubt.clauseId,
    answer: 'changed',
    earlierClauseId: earlier,
  })
  assert.ok((await clausesOfVersion(later, second)).some(({ clauseId }) => clauseId === earlier))
  await approveVersion(await as(people.chair), approval(second.versionId))
})

test('a crash in the middle of bringing or approving leaves none of it', async t => {
  const { people, as, house } = await world(t)
  const head = await as(people.head)
  const crashAt = async (pattern: RegExp, work: () => Promise<unknown>) => {
    house.database.onStatement = sql => {
      if (pattern.test(sql)) throw new Error('the lights went out')
    }
    try {
      await assert.rejects(work(), /lights went out/)
    } finally {
      house.database.onStatement = undefined
    }
  }
  await crashAt(/insert into "policies"."suggestion"/, () =>
    bringPolicy(head, { file: file(seed('reedham')) }),
  )
  assert.equal((await policyVersions(head)).length, 0)
  const { versionId } = await bringPolicy(head, { file: file(seed('reedham')) })
  await accept(head, versionId, 'policies.reviewed-within')
  const before = await settingsAsAt(head, head.now.add({ hours: 48 }))
  const chair = await as(people.chair)
  await crashAt(/insert into "policies"."change"|insert into "platform"."reading"/, () =>
    approveVersion(chair, approval(versionId)),
  )
  assert.deepEqual(await settingsAsAt(head, head.now.add({ hours: 48 })), before)
  assert.equal((await policyVersions(head))[0]?.effectiveOn, null)
})

test('a teacher reads the policy and decides nothing', async t => {
  const { people, as } = await world(t)
  const { versionId } = await bringPolicy(await as(people.dsl), { file: file(seed('reedham')) })
  const teacher = await as(people.teacher)
  assert.equal((await policyVersions(teacher)).length, 0, 'a draft is not for everybody')
  assert.equal((await clausesOfVersion(teacher, { versionId })).length, 0)
  assert.equal((await policyVersions(await as(people.chair))).length, 1)
  const [first] = await suggestionsOf(await as(people.dsl), { versionId })
  await assert.rejects(decideSuggestion(teacher, { suggestionId: first?.suggestionId, answer: 'accepted' }), {
    kind: 'not-allowed',
  })
  await assert.rejects(bringPolicy(teacher, { pasted: 'Staff must be kind.' }), { kind: 'not-allowed' })
  await assert.rejects(policyVersions(await as(people.pupil)), { kind: 'not-allowed' })
})
