import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { ownReports } from './index.ts'
import { recordRelationship } from '../people/index.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { identifyChild } from './commands/identify-child.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import card from './module.ts'
import { concernPage } from './pages/concern.ts'
import { chronology } from './queries/chronology.ts'
import { concern } from './queries/concern.ts'
import { queue } from './queries/queue.ts'

const DECIDED = {
  ...{ choice: 'support', reasons: 'He eats again', notReferredBecause: 'No harm seen', parentsTold: 'yes' },
  ...{ sayToReporter: 'action-taken', insteadOf: '' },
}

/** A record about the pupil that the lead has read, and whose child he is found out afterwards. */
async function known(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, facts, callOf, schools } = here
  const dsl = await as(people.dsl)
  const { concernId } = await reportConcern(await as(people.teacher), {
    saw: 'He sat alone.',
    about: 'a boy',
  })
  await readConcern(dsl, { concernId })
  await identifyChild(dsl, { concernId, personId: people.pupil.id, part: 'harmed' })
  const isParent = async ({ id: personId }: Cast) => {
    facts.length = 0
    const parent = { personId, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
    await recordRelationship(await as(people.office), parent)
    for (const { on, run } of card.listeners ?? [])
      for (const fact of facts.filter(({ name }) => name === on))
        await run(callOf(schools.larkmoor, systemActor('concerns.follow-families')), fact)
  }
  const waits = async (person: Cast) => (await queue(await as(person))).map(one => one.waitsFor)
  const page = async (by: Cast) => shown(concernPage.get(visitOf(await as(by), { params: { concernId } })))
  return { ...here, concernId, isParent, waits, page }
}

test('a lead whose child it turns out to be is kept from what was written before, and the next person has it', async t => {
  const { as, people, concernId, isParent, waits, page } = await known(t)
  assert.deepEqual(await waits(people.deputy), [null])
  await isParent(people.dsl)
  await assert.rejects(concern(await as(people.dsl), { concernId }), { kind: 'not-found' })
  assert.equal((await chronology(await as(people.dsl), { personId: people.pupil.id })).concerns, 0)
  assert.deepEqual(await waits(people.dsl), [])
  assert.deepEqual(await waits(people.deputy), ['deputy-dsl'])
  assert.match(await page(people.deputy), /They may not read it any more: hand it on/)
})

test('where somebody else has it, it goes nowhere; it says who is kept out, and is handed to none of them', async t => {
  const { people, isParent, waits, page } = await known(t)
  assert.match(await page(people.dsl), /name="leadId"/)
  await isParent(people.deputy)
  assert.deepEqual(await waits(people.deputy), [])
  assert.deepEqual(await waits(people.dsl), [null])
  const html = await page(people.dsl)
  assert.match(html, /Kept out, though their duty would let them: Tom Ferriby\./)
  assert.doesNotMatch(html, /name="leadId"/)
})

test('what was decided is kept from them too, and does not begin to wait again', async t => {
  const { as, people, concernId, isParent } = await known(t)
  await decideConcern(await as(people.dsl), { ...DECIDED, concernId })
  await isParent(people.dsl)
  await assert.rejects(concern(await as(people.dsl), { concernId }), { kind: 'not-found' })
  const { rungs } = await concern(await as(people.deputy), { concernId })
  assert.deepEqual(
    rungs.map(({ endedWhy }) => endedWhy),
    ['read'],
  )
})

test('whoever wrote it, and reads no others, still sees their own words', async t => {
  const { as, people, concernId, isParent } = await known(t)
  await isParent(people.teacher)
  const [own] = await ownReports(await as(people.teacher), { concernId })
  assert.equal(own?.saw, 'He sat alone.')
})
