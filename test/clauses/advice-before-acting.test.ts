import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegationUnder } from './allegation.ts'

test('AL-44.2 an allegation does not move beyond its beginning until the LADO’s time, advice and reference are recorded', async t => {
  const { step, done, run } = await allegationUnder(t, 'allington')
  await done('free', 'safe', 'leave', 'crime', 'hold')
  for (const key of ['strategy', 'facts', 'parents', 'found', 'end']) {
    const { status, says } = await step(key)
    assert.equal(status, 422, key)
    assert.match(says, /First: contact the LADO/)
  }
  assert.equal((await step('outcome')).status, 422)
  for (const name of ['when', 'advice', 'reference'])
    assert.equal((await step('lado', { [name]: '' })).status, 422, name)
  assert.match(await run(), /Contact the LADO By \d/)
  await done('lado', 'strategy', 'facts')
})

test('AL-48.21 the LADO’s time, advice and reference come before any meeting with the adult and before a suspension', async t => {
  const { step, tell, done } = await allegationUnder(t, 'allington')
  const suspended = { decided: 'suspended', letter: 'Today; the business manager.' }
  await done('crime', 'hold')
  assert.match((await step('suspension', suspended)).says, /First: contact the LADO/)
  const told = await tell()
  assert.equal(told.status, 422)
  assert.match(told.says, /told nothing until the LADO’s advice is recorded/)
  for (const name of ['when', 'advice', 'reference'])
    assert.equal((await step('lado', { [name]: '' })).status, 422, name)
  await done('lado')
  assert.equal((await step('suspension', suspended)).status, 303)
  assert.equal((await tell()).status, 303)
})
