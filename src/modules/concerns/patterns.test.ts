import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '../../platform/clock.ts'
import { endMembership, recordPerson, recordRelationship, startMembership } from '../people/index.ts'
import { person } from '../people/queries/person.ts'
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

test('pupils of whom no class is known are no class, and what is reported of them is kept', async t => {
  const { about, waits, as, people } = await twoAreAPattern(t, 'class')
  const bring = async (givenName: string) => {
    const pupil = { givenName, familyName: 'Quill', kinds: ['pupil'], startsOn: '2026-09-01' }
    return (await recordPerson(await as(people.office), pupil)).personId
  }
  await about('He had no coat.', await bring('Amara'))
  await about('She had none either.', await bring('Idris'))
  assert.deepEqual(await waits(), [])
})

test('a child counts in the class that they are in now, and not in one that they have left', async t => {
  const { about, waits, as, people, clock } = await twoAreAPattern(t, 'class')
  const office = await as(people.office)
  const pupil = { givenName: 'Amara', familyName: 'Quill', kinds: ['pupil'], className: 'Osprey' }
  const { personId } = await recordPerson(office, { ...pupil, startsOn: '2026-09-01' })
  const { memberships } = await person(office, { personId })
  await endMembership(office, { membershipId: memberships[0]?.id, when: 'now', reason: 'To another class' })
  clock.move({ days: 1 })
  await startMembership(await as(people.office), {
    ...{ personId, kind: 'pupil', className: 'Heron', startsOn: dayOf(clock.now()).toString() },
  })
  await about()
  await about('She had no coat.', personId)
  assert.deepEqual(await waits(), [], 'Osprey has one of the two, and Heron the other')
})
