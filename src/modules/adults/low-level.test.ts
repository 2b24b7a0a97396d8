import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed } from './allegation-world.test.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { referenceSays } from './queries/reference-says.ts'

const KEY = 'low-level-concern'
type Refused = { fields: Record<string, string> }

test('a low-level concern is walked to its end, with where it is kept and for how long, and is looked at again for patterns', async t => {
  const { as, people, concernId, record, tell, stands, run } = await followed(t, KEY)
  for (const step of ['free', 'seen', 'before', 'threshold', 'may-tell']) await record(step)
  await tell()
  for (const step of ['talk', 'agreed']) await record(step)
  for (const asked of ['where', 'until'])
    await assert.rejects(record('kept', { [asked]: '' }), ({ fields }: Refused) => asked in fields, asked)
  for (const step of ['kept', 'reviews', 'reviews', 'end']) await record(step)
  assert.equal((await stands())['end'], 'done')
  assert.equal((await run()).run.entries.filter(({ step }) => step === 'reviews').length, 2)
  // It may have been decided before or after; the procedure is not refused to what is low-level.
  const low = { concernId, choice: 'low-level', reasons: 'A word', sayToReporter: 'watching' }
  await decideAdult(await as(people.head), low)
  const other = await followed(t, 'staff-misuse')
  for (const step of ['free', 'threshold']) await other.record(step)
  await decideAdult(await other.as(other.people.head), { ...low, concernId: other.concernId })
  await beginProcedure(await other.as(other.people.head), { concernId: other.concernId, key: KEY })
})

test('never is it kept as low-level while it may meet the threshold: the LADO is asked when nobody is sure, and it is passed up', async t => {
  const { as, people, concernId, record, stands, leaveOut } = await followed(t, KEY)
  const decide = async (choice: string) =>
    decideAdult(await as(people.head), {
      ...{ concernId, choice, reasons: 'A word', sayToReporter: 'watching' },
    })
  await assert.rejects(decide('low-level'), { kind: 'invalid' })
  await record('free')
  await record('threshold', { threshold: 'not-sure' })
  assert.equal((await stands())['lado'], 'open')
  await assert.rejects(decide('low-level'), { kind: 'invalid' })
  await assert.rejects(leaveOut('lado'), { kind: 'invalid' })
  await assert.rejects(record('lado', { threshold: 'not-yet' }), { kind: 'invalid' })
  await record('lado', { threshold: 'met' })
  await assert.rejects(decide('not-met'), { kind: 'invalid' })
  assert.equal((await stands())['agreed'], 'not-needed')
  await beginProcedure(await as(people.head), { concernId, key: 'staff-allegation' })
  assert.equal((await stands())['up'], 'done')
  await assert.rejects(decide('low-level'), ({ fields }: Refused) =>
    /stays an allegation/.test(fields['choice'] ?? ''),
  )
})

test('never is it looked at alone: nothing is agreed before somebody has looked at what there was before', async t => {
  const { record, tell, leaveOut } = await followed(t, KEY)
  for (const step of ['free', 'seen', 'threshold', 'may-tell']) await record(step)
  await tell()
  await record('talk')
  await assert.rejects(record('agreed'), { fields: { step: 'First: look at what there was before' } })
  await assert.rejects(leaveOut('before'), { kind: 'invalid' })
  await record('before', { pattern: 'unknown' })
  await record('agreed')
})

test('nobody speaks to the adult before whoever was asked says that they may, and no interested person deals with it', async t => {
  const { record, tell } = await followed(t, KEY)
  await assert.rejects(record('free', { free: 'no' }), { kind: 'invalid' })
  for (const step of ['free', 'threshold']) await record(step)
  await assert.rejects(tell(), { kind: 'invalid' })
  await record('may-tell', { may: 'no' })
  await assert.rejects(tell(), { kind: 'invalid' })
  await record('may-tell')
  await tell()
})

test('never does it stand in a reference, and no picture and no file comes in', async t => {
  const { as, people, concernId, record } = await followed(t, KEY)
  const says = async () => (await referenceSays(await as(people.head), { concernId })).says
  await record('free')
  await assert.rejects(record('seen', { what: 'data:image/png;base64,AAAA' }), { kind: 'invalid' })
  await record('threshold')
  const low = { concernId, choice: 'low-level', reasons: 'A word', sayToReporter: 'watching' }
  await decideAdult(await as(people.head), low)
  assert.equal((await says()).words, null)
  assert.match((await says()).why, /does not stand in a reference/)
})
