import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed } from './allegation-world.test.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideAdult } from './commands/decide-adult.ts'

const KEY = 'whistle-blowing'
const UP_TO_WHO = ['free', 'safe', 'disclosure', 'protect', 'threshold'] as const
type Refused = { fields: Record<string, string> }

test('whistle-blowing is walked to its end: what it is, whoever spoke up protected, looked into by somebody apart, answered', async t => {
  const { record, stands } = await followed(t, KEY)
  for (const step of [...UP_TO_WHO, 'who', 'outside', 'looked-into', 'answered']) await record(step)
  await assert.rejects(record('end', { sure: 'no' }), ({ fields }: Refused) => 'sure' in fields)
  await record('end')
  const all = await stands()
  assert.deepEqual(
    Object.keys(all).filter(key => !['done', 'not-needed'].includes(all[key] ?? '')),
    ['harmed'],
  )
})

test('never is it dealt with by whom it is about, nor looked into by whoever had a part in it', async t => {
  const { record } = await followed(t, KEY)
  await assert.rejects(record('free', { free: 'no' }), ({ fields }: Refused) => 'free' in fields)
  for (const step of UP_TO_WHO) await record(step)
  await assert.rejects(record('who', { apart: 'no' }), ({ fields }: Refused) => 'apart' in fields)
})

test('never does it end unanswered, and whoever spoke up is protected before that', async t => {
  const { record, leaveOut } = await followed(t, KEY)
  for (const step of [...UP_TO_WHO, 'who', 'outside', 'looked-into'])
    if (step !== 'protect') await record(step)
  for (const step of ['protect', 'answered'] as const) {
    await assert.rejects(
      record('end'),
      ({ fields }: Refused) => fields['step']?.startsWith('First: ') === true,
    )
    await assert.rejects(leaveOut(step), { kind: 'invalid' })
    await record(step)
  }
  await record('end')
})

test('never is it kept here where it may be an allegation: then the LADO is asked, and it goes on as one', async t => {
  const { as, people, concernId, record, stands } = await followed(t, KEY)
  for (const step of ['free', 'disclosure']) await record(step)
  const decide = async () =>
    decideAdult(await as(people.head), {
      ...{ concernId, choice: 'low-level', reasons: 'A word', sayToReporter: 'watching' },
    })
  await assert.rejects(decide(), { kind: 'invalid' })
  await record('threshold', { threshold: 'met' })
  await record('lado', { threshold: 'met' })
  assert.equal((await stands())['who'], 'not-needed')
  await beginProcedure(await as(people.head), { concernId, key: 'staff-allegation' })
  assert.equal((await stands())['up'], 'done')
})

test('that somebody is treated worse for it is written down, and no picture and no file comes in', async t => {
  const { record, stands } = await followed(t, KEY)
  for (const step of ['free', 'disclosure', 'protect']) await record(step)
  await record('harmed', { what: 'Taken off the trip', done: 'Put back on it, today' })
  assert.equal((await stands())['harmed'], 'done')
  await assert.rejects(record('safe', { done: 'data:image/png;base64,AAAA' }), { kind: 'invalid' })
})
