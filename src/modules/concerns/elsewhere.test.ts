import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { keepFrom } from '../../../test/child-file.ts'
import { world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { putInForce } from '../../platform/controls/put-in-force.ts'
import { sweepDeadlines } from '../../platform/deadlines/sweep.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { keepReference } from './commands/keep-reference.ts'
import { reportConcern } from './commands/report-concern.ts'
import { takeEntry } from './commands/take-entry.ts'
import { clocks } from './jobs/clocks.ts'
import { entryOf } from './other-entry.ts'
import { concern } from './queries/concern.ts'
import { followUpWaits } from './queries/follow-up-waits.ts'
import { oneRegisterEvidence } from './queries/one-register-evidence.ts'
import { queue } from './queries/queue.ts'

const SYSTEM = 'CPOMS'
const SECOND = 'The trust’s log'

/** A school whose policy wants each concern in another system by the end of the day, and names a second. */
async function awaited(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, clock, schools, callOf, facts } = here
  const settings = [
    { named: SYSTEM, within: 'same-day' },
    { named: SECOND, within: 'not-asked' },
  ].map(one => ({
    ...{ control: 'concerns.one-register', key: `other-system/${one.named}`, audience: '' },
    ...{ clauseId: randomUUID(), parameters: { part: 'other-system', shown: 'shown', ...one } },
  }))
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings, previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
  const { concernId } = await reportConcern(await as(people.teacher), {
    ...{ about: people.pupil.name, saw: '=HYPERLINK("x") he wrote, and\nhid it' },
  })
  const system = () => callOf(schools.larkmoor, systemActor('deadlines.sweep'))
  return {
    ...{ ...here, concernId, dsl: async () => as(people.dsl) },
    sweep: () => sweepDeadlines(system(), clocks),
    notices: () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length,
    listed: async (who = people.dsl) =>
      (await queue(await as(who), { which: 'elsewhere' })).map(one => one.concernId),
    waits: async (who = people.dsl) => needsOf(await as(who), [followUpWaits]),
    evidence: async (named: string, within: string) =>
      inUnit(await as(people.dsl), call =>
        oneRegisterEvidence(call, { part: 'other-system', shown: 'shown', named, within }),
      ),
  }
}

test('a concern that the other system has not got by then is told of once, listed and waited for, until its reference is written down', async t => {
  const { clock, sweep, notices, listed, waits, dsl, concernId } = await awaited(t)
  assert.deepEqual([await listed(), (await waits()).length], [[], 0])
  clock.move({ hours: 24 })
  const before = notices()
  await sweep()
  await sweep()
  assert.equal(notices() - before, 2, 'the lead and the deputy, once')
  assert.deepEqual(await listed(), [concernId])
  assert.match(JSON.stringify(await waits()), /Not in the other system yet/)
  await keepReference(await dsl(), { concernId, system: SYSTEM, reference: '7' })
  assert.deepEqual([await listed(), (await waits()).length], [[], 0])
})

test('whoever is kept from the record finds it on no list, and can neither write its reference nor take its entry', async t => {
  const { as, people, clock, listed, waits, concernId } = await awaited(t)
  await keepFrom(await as(people.head), concernId, people.deputy)
  clock.move({ hours: 24 })
  assert.deepEqual([await listed(people.deputy), (await waits(people.deputy)).length], [[], 0])
  assert.deepEqual(await listed(), [concernId])
  const of = { concernId, system: SYSTEM, reference: '7', because: 'For the office' }
  for (const deed of [keepReference, takeEntry]) {
    await assert.rejects(deed(await as(people.deputy), of), { kind: 'not-found' })
    await assert.rejects(deed(await as(people.teacher), of))
  }
})

test('an entry is one line under its heads, in which nothing runs as a formula, and says which taking it is', async t => {
  const { dsl, concernId, people, listed, clock } = await awaited(t)
  const { reference } = await takeEntry(await dsl(), { concernId, system: SYSTEM, because: 'For the office' })
  const text = entryOf(await concern(await dsl(), { concernId }), reference)
  assert.equal(text.split('\r\n').length, 3)
  assert.match(text, /"'=HYPERLINK\(""x""\) he wrote, and\nhid it"/)
  assert.ok(text.includes(reference) && text.includes(people.pupil.name))
  clock.move({ hours: 24 })
  assert.deepEqual(await listed(), [])
})

test('the reference of one system does not say that another has it, and a clause about a system without a time claims nothing', async t => {
  const { as, people, clock, dsl, concernId, listed, evidence } = await awaited(t)
  for (const saw of ['One', 'Two', 'Three', 'Four'])
    await reportConcern(await as(people.teacher), { about: people.pupil.name, saw })
  const said = async (named: string, within: string) => {
    const { state, kept, due } = await evidence(named, within)
    return [state, kept, due]
  }
  assert.deepEqual(await said(SYSTEM, 'same-day'), ['met', 5, 5])
  await keepReference(await dsl(), { concernId, system: SECOND, reference: '7' })
  clock.move({ hours: 24 })
  assert.equal((await listed()).includes(concernId), true)
  assert.deepEqual(await said(SYSTEM, 'same-day'), ['not-met', 0, 5])
  assert.deepEqual(await said(SECOND, 'same-day'), ['not-met', 1, 5])
  assert.deepEqual(await said(SECOND, 'not-asked'), ['nothing-due', 0, 0])
  await keepReference(await dsl(), { concernId, system: SYSTEM, reference: '8' })
  assert.equal((await listed()).includes(concernId), false)
  assert.deepEqual(await said(SYSTEM, 'same-day'), ['not-met', 1, 5])
})
