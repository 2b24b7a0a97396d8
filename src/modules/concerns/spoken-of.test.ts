import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { addNote } from './commands/add-note.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { concern } from './queries/concern.ts'

const SUPPORT = {
  ...{ choice: 'support', reasons: 'She is safe', notReferredBecause: 'It can be met here' },
  ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
}

async function reported(t: Parameters<typeof walkable>[0], saw: string) {
  const here = await walkable(t)
  const { concernId } = await reportConcern(await here.as(here.people.teacher), { saw })
  const dsl = await here.as(here.people.dsl)
  const { get, post } = browsing(here)
  const at = `/s/larkmoor/concerns/${concernId}`
  const page = async (address = at) => (await get(here.people.dsl, address)).body
  const decide = async (more: object = {}) => decideConcern(dsl, { concernId, ...SUPPORT, ...more })
  const send = async (more: Record<string, string> = {}) =>
    post(here.people.dsl, at, { deed: 'decide', insteadOf: '', ...SUPPORT, ...more })
  return { ...here, concernId, dsl, at, page, decide, send, post }
}

test('a record that speaks of a nude picture is not met in school without the procedure, or a reason why it is not followed', async t => {
  const { page, send, at, dsl, concernId } = await reported(t, 'She says that he sent a nude of her.')
  const shown = await page()
  assert.match(shown, /What was written may be about:/)
  assert.match(shown, /<strong>Do not look at it\. Do not copy/)
  assert.match(shown, new RegExp(`href="${at}/procedures/new\\?kind=imagery"`))
  const refused = await send({ reasons: 'She is safe, and it is gone' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /may be about “Nudes and semi-nudes shared by children”/)
  assert.match(refused.body, /She is safe, and it is gone/)
  assert.equal((await send({ noProcedureBecause: 'It was a statue, in art' })).statusCode, 303)
  const { decisions } = await concern(dsl, { concernId })
  assert.equal(decisions[0]?.triage.noProcedureBecause, 'It was a statue, in art')
  assert.match(await page(), /Why no procedure is followed<\/dt>[^]{1,60}It was a statue, in art/)
})

test('a referral never waits for a procedure, and one that speaks of no such thing is not asked', async t => {
  const { decide } = await reported(t, 'She says that he sent a nude of her.')
  await decide({ choice: 'refer', notReferredBecause: '' })
  const other = await reported(t, 'He hid under the table.')
  assert.doesNotMatch(await other.page(), /may be about|Why is no procedure followed/)
  await other.decide()
})

test('what is written later speaks too, and a procedure that is followed asks no more why it is not', async t => {
  const { decide, page, as, people, concernId, dsl, clock } = await reported(t, 'She was quiet.')
  await addNote(await as(people.deputy), { concernId, words: 'A friend speaks of sexting.' })
  clock.move({ minutes: 1 })
  await assert.rejects(decide(), (refused: { fields?: object }) => {
    assert.deepEqual(Object.keys(refused.fields ?? {}), ['noProcedureBecause'])
    return true
  })
  await beginProcedure(dsl, { concernId, key: 'imagery' })
  assert.doesNotMatch(await page(), /may be about/)
  // From here on it is the procedure that keeps it shut.
  await assert.rejects(decide(), (refused: { fields?: object }) => {
    assert.deepEqual(Object.keys(refused.fields ?? {}), ['choice'])
    return true
  })
})

test('what a procedure asks, of whom and by when, is read before it is followed', async t => {
  const { page, post, people, at } = await reported(t, 'She was quiet.')
  const kinds = await page(`${at}/procedures/new`)
  assert.match(kinds, /What kind of concern is it\?/)
  assert.match(kinds, new RegExp(`href="${at}/procedures/new\\?kind=imagery"`))
  assert.match(kinds, /Also called: youth-produced sexual imagery/)
  const asked = await page(`${at}/procedures/new?kind=imagery`)
  for (const words of [/Do not look at it/, /What must never happen/, /Hold the initial review/])
    assert.match(asked, words)
  assert.match(asked, /On the same day\./)
  const begun = await post(people.dsl, `${at}/procedures/new?kind=imagery`, { key: 'imagery' })
  assert.match(String(begun.headers.location), new RegExp(`^${at}/procedures/[\\w-]+$`))
})
