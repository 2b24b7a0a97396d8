import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegation } from './allegation-world.test.ts'
import { recordTelling } from './commands/record-telling.ts'
import { referenceSays } from './queries/reference-says.ts'

test('where it is decided anew, what a reference may say and what became of the file are asked again', async t => {
  const here = await allegation(t)
  const { as, people, concernId, clock, record, stands } = here
  const head = await as(people.head)
  const decide = async (outcome: string) => {
    clock.move({ minutes: 1 })
    await record('outcome', { outcome })
    clock.move({ minutes: 1 })
  }
  const says = async () => (await referenceSays(await as(people.head), { concernId })).says
  await here.upTo('hold')
  await recordTelling(head, { concernId, agreedBy: 'The LADO', said: 'All', toldOn: '2026-11-20' })
  await here.upTo('found')
  await decide('substantiated')
  for (const step of ['reference', 'file']) await record(step)
  assert.match((await says()).words ?? '', /A written warning/)
  await decide('malicious')
  await record('remove')
  assert.match((await says()).file, /Nothing of it is left/)
  await decide('substantiated')
  const now = await stands()
  assert.deepEqual([now['reference'], now['file']], ['open', 'open'])
  assert.equal((await says()).words, null)
  assert.match((await says()).why, /nobody has recorded which facts/)
  await record('reference', { facts: 'Dismissed in December 2026.' })
  assert.equal((await says()).words, 'Dismissed in December 2026.')
  await decide('false')
  assert.equal((await stands())['remove'], 'open')
  assert.match((await says()).file, /nobody has recorded that it was/)
})
