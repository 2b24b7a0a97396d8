import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed, walkWhole } from './allegation-world.test.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { indecentImagesAdult } from './procedures/indecent-images-adult.ts'
import { procedureRun } from './queries/procedure-run.ts'

const KEY = 'indecent-images-adult'
type Refused = { fields: Record<string, string> }

test('that an adult may have indecent images of children is walked from the report to its end, as the allegation that it is', async t => {
  const here = await followed(t, KEY)
  const { as, people, report, stands, run } = here
  const first = await stands()
  assert.deepEqual(
    Object.keys(first).filter(key => first[key] === 'open'),
    ['free', 'untouched', 'police', 'lado', 'safe', 'devices', 'hold'],
  )
  assert.deepEqual((await run()).run.clocks.map(({ step }) => step).toSorted(), ['lado', 'police'])
  const head = await as(people.head)
  const other = await report('somebody in the hall')
  const runId = await walkWhole(head, other, KEY)
  const whole = await procedureRun(head, { ...other, runId })
  assert.equal(whole.walk.steps.at(-1)?.stands, 'done')
  assert.deepEqual(
    whole.walk.locks.map(({ act }) => act),
    ['keep-in-school'],
  )
})

test('the police are told at once, before anybody asks whether it may be a crime, and nobody leaves out a step that keeps things as they are', async t => {
  const { stands, leaveOut, record } = await followed(t, KEY)
  assert.equal('crime' in (await stands()), false)
  for (const step of ['untouched', 'police', 'lado', 'devices', 'hold'])
    await assert.rejects(leaveOut(step), { fields: { why: 'This step cannot be left out' } }, step)
  await assert.rejects(record('police', { reference: '' }), ({ fields }: Refused) => 'reference' in fields)
  await assert.rejects(record('login'), { fields: { step: 'First: tell the police at once' } })
})

test('never does anybody look: whoever already has is named, no answer and no file of it comes in', async t => {
  const { record, run } = await followed(t, KEY)
  for (const opened of ['yes', 'unknown'])
    await assert.rejects(record('untouched', { opened }), ({ fields }: Refused) => 'who' in fields)
  const picture = 'data:image/png;base64,iVBORw0KGgo='
  await assert.rejects(record('untouched', { opened: 'yes', who: picture }), { kind: 'invalid' })
  await record('untouched', { picture })
  assert.ok((await run()).run.entries.every(({ answers }) => !('picture' in answers)))
  const asks = indecentImagesAdult.steps.flatMap(step => step.asks)
  assert.ok(asks.every(({ label }) => !/view|describe the image/i.test(label)))
})

test('every device stands in a line of its own, and none is given back, given out again or wiped before the police have said so', async t => {
  const { record, stands, leaveOut, run } = await followed(t, KEY)
  await record('devices')
  await record('devices', { which: 'Telephone 7', whose: 'own' })
  const lines = (await run()).run.entries.filter(({ step }) => step === 'devices')
  assert.equal(lines.length, 2)
  await assert.rejects(record('back'), { kind: 'invalid' })
  await record('all-held')
  await assert.rejects(record('back'), { kind: 'invalid' })
  await record('police', { devices: 'keep' })
  await assert.rejects(record('back'), ({ fields }: Refused) =>
    /stay set aside until the police say/.test(fields['step'] ?? ''),
  )
  await assert.rejects(leaveOut('back'), { kind: 'invalid' })
  assert.equal((await stands())['end'], 'waits')
  await record('police', { devices: 'free' })
  // Nothing was deleted, or it does not go on.
  await assert.rejects(record('back', { where: 'wiped' }), { kind: 'invalid' })
  await assert.rejects(record('back', { deleted: 'yes' }), ({ fields }: Refused) => 'deleted' in fields)
  await record('back', { where: 'used' })
})

test('that every device is set aside is said apart, with which are not; the login is decided apart, by the police’s advice', async t => {
  const { record, stands } = await followed(t, KEY)
  await record('police')
  await record('devices')
  await assert.rejects(record('all-held', { all: 'not-yet' }), ({ fields }: Refused) => 'left' in fields)
  await record('all-held')
  assert.equal((await stands())['login'], 'open')
  await assert.rejects(record('login', { because: '' }), ({ fields }: Refused) => 'because' in fields)
  await record('login', { login: 'suspended' })
})

test('never does the adult learn of it before the police were told, the LADO agrees and nobody asks to wait', async t => {
  const { record, tell } = await followed(t, KEY)
  const shut = { kind: 'invalid' }
  await assert.rejects(tell(), shut)
  await record('lado')
  await record('hold')
  await assert.rejects(tell(), shut)
  await record('police')
  await record('hold', { wait: 'yes' })
  await assert.rejects(tell(), shut)
  await record('hold')
  await record('lado', { mayTell: 'not-yet' })
  await assert.rejects(tell(), shut)
  await record('lado')
  await tell()
})

test('it does not become a low-level concern by a decision, and its never-list holds what every allegation’s does', async t => {
  const { as, people, concernId, record } = await followed(t, KEY)
  const decide = async () =>
    decideAdult(await as(people.head), {
      ...{ concernId, choice: 'low-level', reasons: 'x', sayToReporter: 'watching' },
    })
  await assert.rejects(decide(), { kind: 'invalid' })
  await record('lado', { threshold: 'not-yet' })
  await assert.rejects(decide(), { kind: 'invalid' })
  assert.ok(indecentImagesAdult.never.length > 12)
  await assert.rejects(record('free', { free: 'no' }), { kind: 'invalid' })
})
