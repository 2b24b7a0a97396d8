import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { putInForce } from '../../platform/controls/put-in-force.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { recordRelationship } from '../people/index.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'
import { reviewPattern } from './commands/review-pattern.ts'
import { pattern } from './queries/pattern.ts'
import { patternsWait } from './queries/patterns-wait.ts'

/** A school whose policy has two concerns about one child looked at together, of whatever kind. */
async function twoAreAPattern(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, clock } = here
  const parameters = { kind: 'any', about: 'child', raised: 'raised', times: 2, weeks: 4 }
  const setting = {
    ...{ control: 'concerns.pattern-alerts', key: 'any/child', audience: '', parameters },
    clauseId: randomUUID(),
  }
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings: [setting], previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
  /** A report that names nobody, and the deputy who says whom it is about. */
  const about = async () => {
    const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He had no coat.' })
    await identifyChild(await as(people.deputy), { concernId, personId: people.pupil.id })
    return concernId
  }
  const waits = async (who = people.deputy) => needsOf(await as(who), [patternsWait])
  const idOf = ([one]: Awaited<ReturnType<typeof waits>>) => one?.action?.url.split('/').at(-1)
  return { ...here, about, waits, idOf }
}

test('a child whom a lead names in a second concern is one to look at together; weeks later a new one stands alone', async t => {
  const { about, waits, clock } = await twoAreAPattern(t)
  await about()
  assert.deepEqual(await waits(), [])
  clock.move({ days: 30 })
  await about()
  assert.deepEqual(await waits(), [], 'the first is too long ago')
  await about()
  assert.equal((await waits()).length, 1)
  await about()
  assert.equal((await waits()).length, 1, 'one that waits is not raised again')
})

test('whoever is of the child’s family, whatever duty they hold, learns of no pattern and opens none', async t => {
  const { about, waits, idOf, as, people } = await twoAreAPattern(t)
  await about()
  await recordRelationship(await as(people.office), {
    ...{ personId: people.dsl.id, pupilId: people.pupil.id, words: 'mother', parentalResponsibility: 'yes' },
  })
  await about()
  const patternId = idOf(await waits())
  assert.ok(patternId)
  assert.deepEqual(await waits(people.dsl), [])
  const dsl = await as(people.dsl)
  await assert.rejects(pattern(dsl, { patternId }), { kind: 'not-found' })
  const said = { patternId, conclusion: 'nothing-more', words: 'No' }
  await assert.rejects(reviewPattern(dsl, said), { kind: 'not-found' })
})

test('two who look at once: the second is told, and what the first made of it stands', async t => {
  const { about, waits, idOf, as, people } = await twoAreAPattern(t)
  await about()
  await about()
  const patternId = idOf(await waits())
  await reviewPattern(await as(people.deputy), { patternId, conclusion: 'plan', words: 'A plan' })
  const second = reviewPattern(await as(people.dsl), { patternId, conclusion: 'nothing-more', words: 'No' })
  await assert.rejects(second, { kind: 'conflict' })
  assert.equal((await pattern(await as(people.dsl), { patternId })).words, 'A plan')
})
