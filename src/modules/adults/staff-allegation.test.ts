import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegation } from './allegation-world.test.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { recordTelling } from './commands/record-telling.ts'
import { OUTCOMES } from './outcomes.ts'
import { referenceSays } from './queries/reference-says.ts'

type Here = Awaited<ReturnType<typeof allegation>>

const TOLD = { agreedBy: 'The LADO', said: 'That somebody wrote about them.', toldOn: '2026-11-20' }
const tell = async ({ as, people, concernId }: Here) =>
  recordTelling(await as(people.head), { ...TOLD, concernId })
const says = async ({ as, people, concernId }: Here) =>
  (await referenceSays(await as(people.head), { concernId })).says

test('an allegation is walked from the report to its end, each step when those before it are settled', async t => {
  const here = await allegation(t)
  const { run, record, stands, upTo } = here
  const first = await stands()
  assert.deepEqual(
    Object.keys(first).filter(key => first[key] === 'open'),
    ['free', 'safe', 'leave', 'lado', 'crime', 'hold'],
  )
  assert.equal((await run()).run.clocks.length, 1)
  await upTo('hold')
  assert.equal((await run()).run.clocks.length, 0)
  for (const step of ['strategy', 'facts', 'confidential']) await record(step)
  await assert.rejects(record('support'), { fields: { step: 'First: tell the adult' } })
  await tell(here)
  for (const step of ['support', 'suspension', 'parents', 'child']) await record(step)
  for (const step of ['reviews', 'reviews', 'found', 'outcome']) await record(step)
  const then = await stands()
  assert.deepEqual([then['reference'], then['remove'], then['file']], ['not-needed', 'not-needed', 'open'])
  for (const step of ['file', 'left']) await record(step)
  assert.equal((await stands())['barring'], 'not-needed')
  for (const step of ['told', 'lessons', 'end']) await record(step)
  const ended = await run()
  assert.equal(ended.walk.steps.at(-1)?.stands, 'done')
  assert.equal(ended.run.entries.filter(({ step }) => step === 'reviews').length, 2)
  assert.ok(ended.run.entries.every(({ recordedBy }) => recordedBy === here.people.head.name))
  // What is learnt afterwards opens it again, and what was written first stays.
  await record('outcome', { outcome: 'substantiated' })
  const again = await run()
  assert.deepEqual(
    again.run.entries
      .filter(({ step }) => step === 'outcome')
      .map(({ answers, why }) => [answers['outcome'], why]),
    [
      ['unsubstantiated', null],
      ['substantiated', 'Something new'],
    ],
  )
  assert.equal((await stands())['reference'], 'open')
  assert.equal((await stands())['end'], 'waits')
})

test('never does somebody deal with it who is not free of it: they are told to pass it on', async t => {
  const { record } = await allegation(t)
  await assert.rejects(record('free', { free: 'no' }), ({ fields }: { fields: Record<string, string> }) =>
    /“Not for me”/.test(fields['free'] ?? ''),
  )
})

test('never is anything found out, decided or left before the LADO has been asked, and nobody leaves that out', async t => {
  const { record, leaveOut } = await allegation(t)
  for (const step of ['facts', 'strategy', 'suspension', 'parents', 'found', 'outcome', 'end'])
    await assert.rejects(record(step), { kind: 'invalid' }, step)
  for (const step of ['lado', 'free', 'safe', 'leave', 'crime', 'hold'])
    await assert.rejects(leaveOut(step), { fields: { why: 'This step cannot be left out' } }, step)
})

test('never is the adult told before the LADO’s advice is recorded and the LADO agrees', async t => {
  const here = await allegation(t)
  const shut = { kind: 'invalid' }
  await assert.rejects(tell(here), ({ fields }: { fields: Record<string, string> }) =>
    /until the LADO’s advice is recorded.*Still to come: Contact the LADO; May the adult be told now/s.test(
      fields['agreedBy'] ?? '',
    ),
  )
  await here.record('lado', { mayTell: 'not-yet' })
  await here.record('hold')
  await assert.rejects(tell(here), shut)
  await here.record('lado')
  // Nobody has said yet whether it may be a crime: silence is not no.
  await assert.rejects(tell(here), shut)
  await here.record('crime', { crime: 'unknown' })
  await assert.rejects(tell(here), shut)
  await here.record('police')
  await tell(here)
  assert.equal((await here.stands())['telling'], 'done')
})

test('while the police ask the school to wait it tells nobody, finds out nothing and decides nothing', async t => {
  const here = await allegation(t)
  for (const wait of ['yes', 'unknown']) {
    await here.record('lado')
    await here.record('hold', { wait })
    for (const step of ['facts', 'found', 'outcome'])
      await assert.rejects(here.record(step), { kind: 'invalid' }, `${step} ${wait}`)
    assert.equal((await here.stands())['facts'], 'waits')
    await assert.rejects(tell(here), { kind: 'invalid' })
  }
  await here.record('crime')
  await here.record('hold')
  await here.record('facts')
  await tell(here)
  // They ask again: what is not done yet stands still.
  for (const step of ['strategy', 'suspension', 'parents']) await here.record(step)
  await here.record('hold', { wait: 'yes' })
  await assert.rejects(here.record('found'), { kind: 'invalid' })
  await assert.rejects(tell(here), { kind: 'invalid' })
})

test('while the police ask the school to wait again nothing is told of how it ended, and it does not end', async t => {
  const here = await allegation(t)
  await here.upTo('hold')
  await tell(here)
  await here.upTo('outcome')
  for (const step of ['file', 'left', 'told', 'lessons']) await here.record(step)
  await here.record('hold', { wait: 'yes' })
  for (const step of ['told', 'end']) await assert.rejects(here.record(step), { kind: 'invalid' }, step)
  await here.record('hold')
  for (const step of ['told', 'end']) await here.record(step)
})

test('nobody is suspended without what else was considered, the reasons, and a letter', async t => {
  const { record } = await allegation(t)
  await record('lado')
  const suspended = { decided: 'suspended' }
  await assert.rejects(record('suspension', { ...suspended, alternatives: '' }), { kind: 'invalid' })
  await assert.rejects(record('suspension', { ...suspended, reasons: ' ' }), { kind: 'invalid' })
  await assert.rejects(
    record('suspension', suspended),
    ({ fields }: { fields: object }) => 'letter' in fields,
  )
  await record('suspension', { ...suspended, letter: 'Today; the business manager.' })
})

test('a resignation ends nothing: the outcome is decided, and the DBS and the TRA are considered', async t => {
  const here = await allegation(t)
  await here.upTo('hold')
  await tell(here)
  await here.upTo('outcome', { outcome: { outcome: 'substantiated' } })
  await here.record('reference')
  await here.record('file')
  for (const left of ['dismissed', 'resigned', 'ended']) {
    await here.record('left', { left })
    assert.equal((await here.stands())['end'], 'waits')
    await assert.rejects(here.leaveOut('barring'), { kind: 'invalid' })
  }
  await here.record('told')
  await here.record('lessons')
  await assert.rejects(here.record('end'), { fields: { step: 'First: consider the DBS and the TRA' } })
  await here.record('barring')
  await here.record('end')
})

test('never does an allegation become a low-level concern by a decision, unless the LADO says that it is none', async t => {
  const here = await allegation(t)
  const head = await here.as(here.people.head)
  const decide = async (choice: string) =>
    decideAdult(head, {
      ...{ concernId: here.concernId, choice, reasons: 'It was a word', sayToReporter: 'watching' },
    })
  for (const choice of ['low-level', 'not-met'])
    await assert.rejects(decide(choice), ({ fields }: { fields: Record<string, string> }) =>
      /stays an allegation until the LADO says/.test(fields['choice'] ?? ''),
    )
  await here.record('lado', { threshold: 'not-yet' })
  await assert.rejects(decide('low-level'), { kind: 'invalid' })
  await here.record('lado', { threshold: 'not-met' })
  await decide('low-level')
  assert.match((await says(here)).why, /A low-level concern does not stand in a reference by itself/)
  const stands = await here.stands()
  assert.deepEqual(
    [stands['strategy'], stands['found'], stands['outcome'], stands['left']],
    ['not-needed', 'not-needed', 'not-needed', 'not-needed'],
  )
  // The LADO thinks again: what was decided before says nothing of it any more.
  await here.record('lado', { threshold: 'not-yet' })
  assert.match((await says(here)).why, /No outcome has been recorded/)
})

test('a low-level concern is not this procedure, and one procedure begins once on a record', async t => {
  const here = await allegation(t)
  const head = await here.as(here.people.head)
  await assert.rejects(beginProcedure(head, { concernId: here.concernId, key: 'staff-allegation' }), {
    kind: 'conflict',
  })
  const { concernId } = await here.report(here.people.volunteer.name)
  await assert.rejects(beginProcedure(head, { concernId, key: 'other' }), { kind: 'invalid' })
  const low = { concernId, choice: 'low-level', reasons: 'A joke', sayToReporter: 'watching' }
  await decideAdult(head, low)
  await assert.rejects(
    beginProcedure(head, { concernId, key: 'staff-allegation' }),
    ({ fields }: { fields: Record<string, string> }) => /not this procedure/.test(fields['key'] ?? ''),
  )
})

test('what was false, malicious, unsubstantiated or unfounded reaches no reference, and nothing does before an outcome', async t => {
  const here = await allegation(t)
  assert.equal((await says(here)).words, null)
  await here.upTo('hold')
  await tell(here)
  await here.upTo('found')
  const facts = 'A written warning in November 2026 for shouting at a pupil.'
  for (const outcome of OUTCOMES) {
    await here.record('outcome', { outcome })
    const stands = await here.stands()
    const isIn = outcome === 'substantiated'
    assert.equal(stands['reference'], isIn ? 'open' : 'not-needed', outcome)
    if (isIn) await here.record('reference')
    else await assert.rejects(here.record('reference'), { kind: 'not-found' })
    assert.equal((await says(here)).words, isIn ? facts : null, outcome)
    const leaves = outcome === 'false' || outcome === 'malicious'
    assert.deepEqual([stands['remove'], stands['file']].includes(leaves ? 'open' : 'not-needed'), true)
    assert.equal(stands['file'] === 'not-needed', leaves, outcome)
  }
})

test('what was false or malicious leaves the personnel file before the run can end, unless the adult agrees in writing', async t => {
  const here = await allegation(t)
  await here.upTo('hold')
  await tell(here)
  await here.upTo('outcome', { outcome: { outcome: 'malicious' } })
  for (const step of ['left', 'told', 'lessons']) await here.record(step)
  await assert.rejects(here.record('end'), { kind: 'invalid' })
  await assert.rejects(here.leaveOut('remove'), { kind: 'invalid' })
  assert.match((await says(here)).file, /nobody has recorded that it was/)
  await here.record('remove', { removed: 'no' }).then(
    () => assert.fail('it must be out, or stay by their word'),
    ({ kind }: { kind: string }) => assert.equal(kind, 'invalid'),
  )
  await here.record('remove')
  assert.match((await says(here)).file, /Nothing of it is left/)
  await here.record('end')
})

test('no picture and no file comes in by any step, and nothing that was not asked is kept', async t => {
  const { record, run, leaveOut } = await allegation(t)
  const picture = 'data:image/png;base64,iVBORw0KGgo='
  await assert.rejects(record('leave', { kept: picture }), { kind: 'invalid' })
  await assert.rejects(record('safe', { done: `See ${picture}` }), { kind: 'invalid' })
  await record('lado')
  await assert.rejects(leaveOut('strategy', picture), { kind: 'invalid' })
  await record('safe', { picture })
  assert.ok((await run()).run.entries.every(({ answers }) => !('picture' in answers)))
})
