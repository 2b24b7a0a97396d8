import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begunIn, fieldsOf } from '../../../test/imagery.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { world } from '../../../test/world.ts'
import { sayPart } from './commands/identify-child.ts'
import { concern } from './queries/concern.ts'

test('never kept in school while an answer asks for a referral or is missing: the record offers nothing but a referral', async t => {
  const here = await begunIn(await walkable(t))
  const { people, concernId } = here
  const { get } = browsing(here)
  const { body } = await get(people.dsl, `/s/larkmoor/concerns/${concernId}`)
  const choices = [...body.matchAll(/<input[^>]*name="choice"[^>]*>/g)].map(([choice]) => choice)
  const offered = choices.filter(choice => !/\bdisabled\b/.test(choice))
  assert.ok(choices.length > 1)
  assert.deepEqual(
    offered.map(choice => /value="([^"]*)"/.exec(choice)?.[1]),
    ['refer'],
  )
})

test('what was recorded of a child stays to be read after it turned out that they are not in it', async t => {
  const here = await begunIn(await walkable(t))
  const { people, as, concernId, runId, record, each, REVIEW, RISK } = here
  await record('review', REVIEW)
  await record('risk', { ...RISK, ...each('facts', 'He received it on Sunday', 'She is in it') })
  const { children } = await concern(await as(people.dsl), { concernId })
  const childId = children.find(({ personId }) => personId === people.pupil.id)?.id
  await sayPart(await as(people.dsl), { concernId, childId, part: 'not-in-it' })
  const { get } = browsing(here)
  const { body } = await get(people.dsl, `/s/larkmoor/concerns/${concernId}/procedures/${runId}/steps/risk`)
  assert.match(
    body,
    /What is known of a child who is not in it now in this\?<\/dt>\s*<dd>[^]*He received it on Sunday/,
  )
  // Nothing is asked of them any more.
  assert.doesNotMatch(body, new RegExp(`name="facts/${people.pupil.id}"`))
  assert.match(body, new RegExp(`name="facts/${here.olderId}"`))
})

test('after a referral that came to nothing it can still be met in school: why is recorded, and then decided', async t => {
  const { record, decide, stands, as, people, concernId, REVIEW, RISK, IN_SCHOOL } = await begunIn(
    await world(t),
  )
  await decide('refer')
  await record('review', REVIEW)
  assert.equal((await stands())['in-school'], 'not-needed')
  await assert.rejects(record('in-school', IN_SCHOOL), { kind: 'not-found' })
  await record('risk', RISK)
  assert.equal((await stands())['in-school'], 'not-so-far')
  const { decisions } = await concern(await as(people.dsl), { concernId })
  const instead = { insteadOf: decisions[0]?.id }
  assert.match((await fieldsOf(decide('support', people.dsl, instead)))['choice'] ?? '', /Nothing less/)
  await record('in-school', IN_SCHOOL)
  await decide('support', people.dsl, instead)
  assert.equal((await stands())['in-school'], 'done')
})
