import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown, visitOf, world } from '../../../test/world.ts'
import { type Line, linesOfRecord } from './checklist.ts'
import { answerChecks } from './commands/answer-checks.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'
import { concernPage } from './pages/concern.ts'
import { concern } from './queries/concern.ts'

async function reported(t: Parameters<typeof world>[0], said: object = {}) {
  const here = await world(t)
  const { concernId } = await reportConcern(await here.as(here.people.teacher), { saw: 'He cried.', ...said })
  const dsl = await here.as(here.people.dsl)
  const says = async (line: Line) =>
    linesOfRecord(await concern(dsl, { concernId })).find(one => one.line === line)?.says
  return { ...here, concernId, dsl, says }
}

test('what is plain from the record ticks itself, and what is not is left to the lead', async t => {
  const { concernId, dsl, says, people } = await reported(t)
  assert.equal(await says('writer-signed'), 'plain')
  assert.equal(await says('record-time-given'), 'plain')
  for (const line of [
    'child-identified',
    'event-time-given',
    'body-map',
    'enough-detail',
    'no-jargon',
  ] as const)
    assert.equal(await says(line), 'open', line)
  await identifyChild(dsl, { concernId, personId: people.pupil.id })
  assert.equal(await says('child-identified'), 'plain')
})

test('a report that says when, and marks what was seen on the body, ticks those lines', async t => {
  const { says } = await reported(t, { happened: 'Today at 10', marks: [{ where: 'back', words: 'red' }] })
  assert.equal(await says('event-time-given'), 'plain')
  assert.equal(await says('body-map'), 'plain')
})

test('no is answered with what is missing; a later answer stands, and the report stays as it was written', async t => {
  const { concernId, dsl, says, clock, as, people } = await reported(t)
  const before = await concern(dsl, { concernId })
  const no = { line: 'enough-detail', is: 'no' }
  await assert.rejects(answerChecks(dsl, { concernId, answers: [] }), { kind: 'invalid' })
  await assert.rejects(answerChecks(dsl, { concernId, answers: [no] }), (refusal: { fields?: object }) => {
    assert.deepEqual(Object.keys(refusal.fields ?? {}), ['why-enough-detail'])
    return true
  })
  await answerChecks(dsl, { concernId, answers: [{ ...no, why: 'Who else was there?' }] })
  assert.equal(await says('enough-detail'), 'not-met')
  clock.move({ minutes: 5 })
  const yes = { concernId, answers: [{ line: 'enough-detail', is: 'yes' }] }
  await answerChecks(await as(people.deputy), yes)
  assert.equal(await says('enough-detail'), 'met')
  const { checks: _, ...after } = await concern(dsl, { concernId })
  const { checks: __, ...first } = before
  assert.deepEqual(after, first)
})

test('on the page the lead answers several lines at once, and only the lead', async t => {
  const { concernId, dsl, as, people } = await reported(t)
  const params = { concernId }
  const answers = {
    deed: 'check',
    'is-enough-detail': 'yes',
    'is-no-jargon': 'no',
    'why-no-jargon': 'What is TA?',
  }
  await shown(concernPage.post?.(visitOf(dsl, { params, answers })))
  const html = await shown(concernPage.get(visitOf(await as(people.dsl), { params })))
  assert.match(html, /Is it a good record\? 3 of 10 lines pass/)
  assert.match(html, /No: it has no jargon or initials[\s\S]*What is TA\?/)
  await assert.rejects(
    answerChecks(await as(people.teacher), { concernId, answers: [{ line: 'no-jargon', is: 'yes' }] }),
    { kind: 'not-allowed' },
  )
})
