import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Cast, world } from '../../../test/world.ts'
import { putInForce } from '../../platform/controls/put-in-force.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { endMembership } from '../people/index.ts'
import { person } from '../people/queries/person.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { seeAnswer } from './commands/see-answer.ts'
import { answersForMe } from './queries/answers-for-me.ts'

/** A school whose policy tells whoever reported these things. */
async function told(t: Parameters<typeof world>[0], tells: readonly string[]) {
  const here = await world(t)
  const { as, people, clock, facts } = here
  const setting = {
    ...{ control: 'concerns.reporter-feedback', key: '', audience: '', parameters: { tells } },
    clauseId: randomUUID(),
  }
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings: [setting], previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
  const report = async (by: Cast) => (await reportConcern(await as(by), { saw: 'He cried.' })).concernId
  /** How many notices the decision has sent. */
  const decide = async (concernId: string) => {
    const dsl = await as(people.dsl)
    await readConcern(dsl, { concernId })
    const before = facts.length
    await decideConcern(dsl, {
      ...{ concernId, choice: 'parents', reasons: 'He is safe', notReferredBecause: 'No sign of harm' },
      ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
    })
    return facts.slice(before).filter(({ name }) => name === 'messages.queued-under-seal').length
  }
  const home = async (who: Cast) => (await needsOf(await as(who), [answersForMe])).map(({ title }) => title)
  return { ...here, report, decide, home }
}

test('a pupil who reported is told as anybody is; nobody else learns of it, nor opens the answer for them', async t => {
  const { as, people, report, decide, home } = await told(t, ['answer', 'notice'])
  const concernId = await report(people.pupil)
  assert.equal(await decide(concernId), 1)
  assert.match((await home(people.pupil)).join(), /^An answer to C-/)
  assert.deepEqual(await home(people.teacher), [])
  const teacher = await as(people.teacher)
  for (const id of [concernId, randomUUID()])
    await assert.rejects(seeAnswer(teacher, { concernId: id }), { kind: 'not-found' })
  await seeAnswer(await as(people.pupil), { concernId })
  assert.deepEqual(await home(people.pupil), [])
})

test('whoever has left is told nothing that they can read no more, and it is decided all the same', async t => {
  const { as, people, clock, report, decide } = await told(t, ['answer', 'notice'])
  const concernId = await report(people.teacher)
  const { memberships } = await person(await as(people.office), { personId: people.teacher.id })
  for (const { id, endsOn } of memberships)
    if (endsOn === null)
      await endMembership(await as(people.head), { membershipId: id, when: 'now', reason: 'Has left' })
  clock.move({ days: 1 })
  assert.equal(await decide(concernId), 0)
})

test('where the policy shows no answer, nobody is told that one is there', async t => {
  const { people, report, decide, home } = await told(t, ['read', 'notice'])
  assert.equal(await decide(await report(people.teacher)), 0)
  assert.deepEqual(await home(people.teacher), [])
})
