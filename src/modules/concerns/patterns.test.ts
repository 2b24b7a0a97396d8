import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordRelationship } from '../people/index.ts'
import { reviewPattern } from './commands/review-pattern.ts'
import { twoAreAPattern } from './pattern-world.test.ts'
import { pattern } from './queries/pattern.ts'

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
