import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../test/procedures.ts'
import {
  AGREED,
  begunSexual,
  GO_ON,
  GONE,
  HANDLED,
  NO_CRIME,
  ONLINE,
  REQUEST,
  REVIEW,
  WAIT,
} from '../../../test/sexual-violence.ts'
import { world } from '../../../test/world.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { keepReferral } from './commands/keep-referral.ts'
import { recordStep } from './commands/record-step.ts'

const begun = async (t: Parameters<typeof world>[0]) => begunSexual(await world(t))
const END = { safe: 'yes' }

test('sexual harassment between children is walked from the report to the end, answered in school', async t => {
  const here = await begun(t)
  const { record, decide, stands, at, answered, settleTheRest, people, IN_SCHOOL } = here
  assert.equal((await stands())['review'], 'open')
  await answered()
  await record('in-school', IN_SCHOOL)
  await decide('support')
  await settleTheRest()
  assert.equal((await stands())['handling'], 'waits')
  assert.match((await fieldsOf(record('in-school-second', AGREED)))['step'] ?? '', /another/i)
  await record('in-school-second', AGREED, {}, people.deputy)
  assert.equal((await stands())['end'], 'waits')
  await record('handling', HANDLED)
  await record('end', END)
  const all = await stands()
  assert.deepEqual(
    Object.keys(all).filter(key => !['done', 'not-needed'].includes(all[key] ?? '')),
    [],
  )
  assert.deepEqual((await at()).run.clocks, [])
})

test('an assault is walked to the end by way of the police, with a referral that is sent', async t => {
  const here = await begun(t)
  const { record, decide, stands, as, people, concernId, RISK, SUPPORT, settleTheRest } = here
  await record('review', { ...REVIEW, kind: 'assault', assault: 'unknown' })
  await record('advice', GO_ON)
  await record('account', { ...ACCOUNT_BY_POLICE })
  await record('apart', { isApart: 'yes', lessons: 'He is at home', way: 'He is at home' })
  await record('risk', RISK)
  await record('support', SUPPORT)
  await decide('refer')
  const { referralId } = await keepReferral(await as(people.dsl), {
    ...{ concernId, agency: 'police', draft: 'Dear all' },
  })
  await recordStep(await as(people.dsl), {
    ...{ concernId, referralId, kind: 'sent', who: 'Front door', how: 'phone', words: 'Dear all' },
  })
  assert.deepEqual([(await stands())['sent'], (await stands())['in-school']], ['done', 'not-needed'])
  await settleTheRest()
  await record('handling', HANDLED)
  await record('end', END)
  assert.equal((await stands())['end'], 'done')
})
const ACCOUNT_BY_POLICE = {
  ...{
    heard: 'Łukasz, at break',
    said: 'It stands in the report',
    again: 'specialist',
    wishes: 'Not to see him',
  },
  ...{ next: 'That the police are told', promised: 'no' },
}

test('the risk to each child, and what each needs, is due the next school day from the hour at which it began, and only the lead or a deputy signs it', async t => {
  const { record, at, stands, clock, sweep, people, RISK } = await begun(t)
  const { run } = await at()
  const due = run.clocks.find(({ step }) => step === 'risk')?.dueAt
  // Begun on a Monday: the Tuesday, at the same hour.
  assert.equal(due?.since(run.beganAt).total('hours'), 24)
  await record('review', REVIEW)
  for (const asked of ['facts', 'impact', 'needs', 'sharing', 'exclusion'])
    assert.deepEqual(
      Object.keys(await fieldsOf(record('risk', without(RISK, asked)))),
      Object.keys(RISK).filter(name => name.startsWith(`${asked}/`)),
    )
  assert.deepEqual(Object.keys(await fieldsOf(record('risk', { ...RISK, others: '' }))), ['others'])
  await assert.rejects(record('risk', RISK, {}, people.teacher), { kind: 'not-allowed' })
  clock.move({ hours: 24 })
  assert.ok((await sweep()).fired > 0)
  assert.equal((await stands())['risk'], 'open')
  await record('risk', RISK, {}, people.deputy)
  assert.equal((await stands())['risk'], 'done')
  // Whatever is new asks for it again.
  await record('review', REVIEW, { why: 'Another child has come' })
  assert.equal((await stands())['risk'], 'open')
})
const without = (typed: Record<string, string>, ask: string) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${ask}/`)))

test('each answer that may mean an assault, force or an adult takes the school’s own response away, also when nobody knows', async t => {
  const { record, decide, answered, IN_SCHOOL } = await begun(t)
  await answered()
  await record('in-school', IN_SCHOOL)
  for (const asked of ['harm', 'assault', 'forced', 'adult'])
    for (const answer of ['yes', 'unknown']) {
      await record('review', { ...REVIEW, [asked]: answer }, { why: 'Heard more' })
      for (const choice of ['support', 'no-action'])
        assert.match((await fieldsOf(decide(choice)))['choice'] ?? '', /Nothing less/, asked)
    }
  await decide('refer')
})

test('what may be online is asked to be taken down, and it does not end until it is gone, or somebody else has looked at why it cannot be', async t => {
  const { record, stands, at } = await begun(t)
  await record('review', REVIEW)
  await record('online', { online: 'unknown' })
  assert.equal((await stands())['takedown'], 'open')
  await record('online', ONLINE, { why: 'She knows where' })
  await record('takedown', REQUEST)
  assert.equal((await at()).run.clocks.filter(({ step }) => step === 'gone').length, 1)
  const there = { gone: 'there', how: 'The service says so' }
  assert.deepEqual(Object.keys(await fieldsOf(record('gone', there))), ['whyNot', 'reviewer', 'recheck'])
  await record('gone', { ...there, whyNot: 'It is abroad', reviewer: 'Tom, deputy', recheck: '11 December' })
  assert.equal((await stands())['gone'], 'done')
  // Each new request asks again.
  await record('takedown', { ...REQUEST, when: 'On 11 December' })
  assert.equal((await stands())['gone'], 'open')
  await record('gone', GONE, { why: 'It was taken down' })
  await record('online', { online: 'no' }, { why: 'It was never there' })
  assert.deepEqual([(await stands())['takedown'], (await stands())['gone']], ['not-needed', 'not-needed'])
})

test('where there is a picture, or nobody knows, the steps for such pictures are followed too', async t => {
  const { record, stands, as, people, concernId } = await begun(t)
  await record('review', REVIEW)
  assert.equal((await stands())['imagery'], 'not-needed')
  await record('review', { ...REVIEW, picture: 'unknown' }, { why: 'Heard more' })
  assert.equal((await stands())['imagery'], 'open')
  assert.match((await fieldsOf(record('imagery')))['step'] ?? '', /recorded elsewhere/)
  await beginProcedure(await as(people.dsl), { concernId, key: 'imagery' })
  assert.equal((await stands())['imagery'], 'done')
})

test('while the police ask to wait, parents, sanctions and other schools stay shut; an answer that it is no crime opens them', async t => {
  const { record, stands, RISK, SUPPORT } = await begun(t)
  await record('review', REVIEW)
  await record('risk', RISK)
  await record('support', SUPPORT)
  const shut = async () =>
    Object.entries(await stands())
      .filter(([key, one]) => ['parents', 'sanctions', 'other-settings'].includes(key) && one === 'waits')
      .map(([key]) => key)
  const all = ['parents', 'sanctions', 'other-settings']
  assert.deepEqual(await shut(), all)
  await record('advice', WAIT)
  assert.deepEqual(await shut(), all)
  await record('advice', GO_ON, { why: 'They rang at noon' })
  assert.deepEqual(await shut(), [])
  await record('review', REVIEW, { why: 'She has said more' })
  assert.deepEqual(await shut(), all)
  await record('advice', NO_CRIME, { why: 'Asked again' })
  await record('risk', RISK, { why: 'Asked again' })
  assert.deepEqual(await shut(), [])
})
