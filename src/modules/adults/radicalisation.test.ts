import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed, walkWhole } from './allegation-world.test.ts'
import { procedureRun } from './queries/procedure-run.ts'

const KEY = 'radicalisation-adult'
type Refused = { fields: Record<string, string> }

test('an adult who may be drawn into extremism is one case under both policies, with Prevent and the LADO, to its end', async t => {
  const { as, people, report } = await followed(t, KEY)
  const head = await as(people.head)
  const other = await report('somebody in the hall')
  const runId = await walkWhole(head, other, KEY)
  const { walk } = await procedureRun(head, { ...other, runId })
  assert.equal(walk.steps.at(-1)?.stands, 'done')
  const keys = walk.steps.map(({ step }) => step.key)
  for (const key of ['lado', 'prevent', 'children', 'police', 'outcome']) assert.ok(keys.includes(key), key)
})

test('it ends only when the steps of both policies and the LADO’s decision are answered, and none of them is left out', async t => {
  const { record, leaveOut, tell, upTo, stands } = await followed(t, KEY)
  await upTo('hold')
  await tell()
  await upTo('lessons')
  for (const step of ['lado', 'prevent', 'children', 'safe'])
    await assert.rejects(leaveOut(step), { kind: 'invalid' }, step)
  await record('end')
  assert.equal((await stands())['end'], 'done')
  const bare = await followed(t, KEY)
  await assert.rejects(bare.record('end'), ({ fields }: Refused) =>
    (fields['step'] ?? '').startsWith('First: '),
  )
  for (const step of ['strategy', 'facts', 'suspension', 'found'])
    await assert.rejects(bare.record(step), { kind: 'invalid' }, step)
})

test('never is it debated with the adult or looked into before the LADO agrees: the telling stays shut', async t => {
  const { record, tell } = await followed(t, KEY)
  await record('prevent')
  await assert.rejects(tell(), { kind: 'invalid' })
  for (const step of ['lado', 'crime', 'hold']) await record(step)
  await tell()
})
