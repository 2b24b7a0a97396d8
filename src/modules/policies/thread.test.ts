import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import { allInForce, inForce } from '../../platform/controls/in-force.ts'
import { readingsOf } from '../../platform/controls/readings.ts'
import { settingsAsAt } from '../../platform/controls/settings.ts'
import { idleLock, passwordAge, secondFactor } from '../access/controls.ts'
import { approveVersion } from './commands/approve-version.ts'
import { bindClause } from './commands/bind-clause.ts'
import { bringPolicy } from './commands/bring-policy.ts'
import { decideSuggestion } from './commands/decide-suggestion.ts'
import { recordSystemEvidence } from './commands/record-system-evidence.ts'
import { bindingsOf } from './queries/bindings-of.ts'
import { clausesOfVersion } from './queries/clauses-of-version.ts'
import { suggestionsOf } from './queries/suggestions-of.ts'

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

const settingsNow = (call: Call) => settingsAsAt(call, call.now)

test('RB-5.8 RB-4.47 a policy’s ten-minute lock and second factor are in force because it says so, and a new version changes them', async t => {
  const { people, as, clock, facts } = await world(t)
  const text = seed('redbridge')
  const office = await as(people.office)
  const first = await bringPolicy(office, { file: file(text) })
  assert.equal((await bindingsOf(office, first)).length, 0, 'nothing is bound without a person')
  assert.ok((await suggestionsOf(office, first)).length > 20)

  await accept(office, first.versionId, 'access.idle-lock', { minutes: 10 })
  await accept(office, first.versionId, 'access.second-factor')
  await accept(office, first.versionId, 'policies.reviewed-within')
  await assert.rejects(approveVersion(office, approval(first.versionId)), { kind: 'not-allowed' })

  const done = await approveVersion(await as(people.chair), approval(first.versionId))
  assert.equal(done.effectiveOn.toString(), '2026-11-24')
  assert.equal(facts.at(-1)?.name, 'policies.version-approved')
  assert.equal((await allInForce(await as(people.head), idleLock)).length, 1, 'nothing changes in mid lesson')

  clock.set('2026-11-24T00:00:00Z')
  const [setting] = (await settingsNow(await as(people.head))).filter(
    one => one.control === 'access.idle-lock' && one.audience === 'staff',
  )
  assert.deepEqual(setting?.parameters, { minutes: 10 })
  assert.equal(setting?.policyVersionId, first.versionId)
  assert.deepEqual(
    (await inForce(await as(people.head), secondFactor, { audience: 'staff' })).duties,
    [...(secondFactor.byDefault[0]?.duties ?? []), 'staff'],
    'lists add up: nobody is taken off the product’s own list',
  )

  clock.set('2027-03-01T09:00:00Z')
  const head = await as(people.head)
  const changed = text.replace('after 10 minutes idle', 'after 15 minutes idle')
  const second = await bringPolicy(head, { which: first.policyId, file: file(changed) })
  const carried = await bindingsOf(head, second)
  assert.deepEqual(carried.map(({ control }) => control).toSorted(), [
    'access.second-factor',
    'policies.reviewed-within',
  ])
  await accept(head, second.versionId, 'access.idle-lock', { minutes: 15 })
  await approveVersion(
    await as(people.chair),
    approval(second.versionId, { approvedOn: day('2027-03-01'), effectiveOn: day('2027-03-10') }),
  )

  const lockAt = async (at: string) => {
    clock.set(at)
    return inForce(await as(people.head), idleLock, { audience: 'staff' })
  }
  assert.deepEqual(await lockAt('2027-03-09T23:59:59Z'), { minutes: 10 })
  assert.deepEqual(await lockAt('2027-03-10T00:00:00Z'), { minutes: 15 })
  assert.deepEqual(await lockAt('2027-01-10T12:00:00Z'), { minutes: 10 }, 'a past day answers as it stood')
})

test('AS-4.54 sixty days about the MIS show as a rule about the MIS, and age no password here', async t => {
  const { people, as, clock } = await world(t)
  const head = await as(people.head)
  const { versionId, policyId } = await bringPolicy(head, { file: file(seed('ashover')) })
  const before = await settingsNow(head)
  await accept(head, versionId, 'access.password-age', { days: 60 })
  const [binding] = await bindingsOf(head, { versionId })
  assert.equal(binding?.system, 'mis')
  const { changes } = await approveVersion(await as(people.chair), approval(versionId))
  assert.equal(changes, 0)
  clock.set('2026-11-25T09:00:00Z')
  const later = await as(people.head)
  assert.deepEqual(await inForce(later, passwordAge), { days: null })
  assert.deepEqual(
    (await settingsNow(later)).map(({ control, parameters }) => ({ control, parameters })),
    before.map(({ control, parameters }) => ({ control, parameters })),
  )
  const seen = {
    bindingId: binding?.bindingId,
    isSo: 'yes',
    seenOn: day('2026-11-24'),
    says: 'Password policy: 60 days',
  }
  await recordSystemEvidence(later, seen)
  await assert.rejects(recordSystemEvidence(later, { ...seen, seenOn: day('2026-12-24') }), {
    kind: 'invalid',
  })
  assert.equal(
    (await readingsOf(later, 'access.password-age', '')).every(({ system }) => system === 'watchword'),
    true,
  )

  // Only when a person binds it to Watchword too does it change anything here.
  const next = await bringPolicy(later, {
    which: policyId,
    file: file(`${seed('ashover')}\n`.replace('MIS system every', 'MIS system  every')),
  })
  const clause = (await clausesOfVersion(later, next)).find(({ text }) => text.includes('every 60 days'))
  await bindClause(later, {
    ...{ versionId: next.versionId, clauseId: clause?.clauseId, control: 'access.password-age' },
    ...{ parameters: { days: 60 }, system: 'watchword', audience: 'staff' },
  })
  await approveVersion(await as(people.chair), approval(next.versionId))
  clock.set('2026-11-26T09:00:00Z')
  assert.deepEqual(await inForce(await as(people.head), passwordAge, { audience: 'staff' }), { days: 60 })
})
