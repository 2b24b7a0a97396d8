import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answers, begunIn, fieldsOf, settleTheRest } from '../../../test/imagery.ts'
import { world } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import { STANDS } from '../../platform/procedures/walk.ts'
import { recordPerson } from '../people/index.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { identifyChild } from './commands/identify-child.ts'
import { keepReferral } from './commands/keep-referral.ts'
import { recordProcedureStep } from './commands/record-procedure-step.ts'
import { recordStep } from './commands/record-step.ts'
import { KEEP_IN_SCHOOL } from './procedures/acts.ts'
import { imagery } from './procedures/imagery.ts'
import { asPolicyHasIt } from './procedures/policy.ts'
import { concern } from './queries/concern.ts'
import { queue } from './queries/queue.ts'

const begun = async (t: Parameters<typeof world>[0], more?: { born: string }) => begunIn(await world(t), more)

test('youth-produced imagery is walked from the report to the end, with a referral', async t => {
  const here = await begun(t)
  const { record, decide, stands, people, as, concernId, at, REVIEW, RISK } = here
  assert.equal((await stands())['review'], 'open')
  await record('review', { ...REVIEW, adult: 'unknown' })
  assert.deepEqual(
    (await at()).walk.fired.map(({ says }) => says),
    ['An adult is involved'],
  )
  await record('risk', RISK)
  await decide('refer')
  assert.equal((await stands())['in-school'], 'not-needed')
  const { referralId } = await keepReferral(await as(people.dsl), {
    concernId,
    agency: 'police',
    draft: 'Dear all',
  })
  assert.equal((await stands())['sent'], 'open')
  await recordStep(await as(people.dsl), {
    ...{ concernId, referralId, kind: 'sent', who: 'Front door', how: 'phone', words: 'Dear all' },
  })
  assert.equal((await stands())['sent'], 'done')
  await settleTheRest(here)
  await record('end', { safe: 'yes', learned: 'Teach it earlier' })
  const all = await stands()
  assert.deepEqual(
    Object.keys(all).filter(key => !['done', 'not-needed', 'left-out'].includes(all[key] ?? '')),
    ['unauthorised'],
  )
  assert.ok(Object.values(all).every(one => STANDS.includes(one)))
  assert.deepEqual((await at()).run.clocks, [])
})

test('it is walked to the end in school, where all is known, no trigger stands and there is a plan', async t => {
  const here = await begun(t)
  const { record, decide, stands, REVIEW, RISK, IN_SCHOOL } = here
  await record('review', REVIEW)
  await record('risk', RISK)
  await record('in-school', IN_SCHOOL)
  await decide('support')
  assert.equal((await stands())['sent'], 'not-needed')
  await settleTheRest(here)
  await record('end', { safe: 'yes', learned: 'Nothing new' })
  assert.equal((await stands())['end'], 'done')
})

test('no decision but a referral, while any of the five triggers is yes, not known or not answered', async t => {
  const { record, decide, people, REVIEW, RISK, IN_SCHOOL } = await begun(t)
  const shut = async () => (await fieldsOf(decide('support')))['choice'] ?? ''
  assert.match(await shut(), /Nothing less than a referral/)
  await record('review', REVIEW)
  assert.match(await shut(), /Assess the risk to each child/)
  await record('risk', RISK)
  await record('in-school', { ...IN_SCHOOL, manageable: 'unknown' })
  assert.match(await shut(), /Can the school meet the risk/)
  await record('in-school', IN_SCHOOL, { why: 'Asked again' })
  for (const trigger of ['harm', 'adult', 'coercion', 'unusual'])
    for (const answer of ['yes', 'unknown']) {
      await record('review', { ...REVIEW, [trigger]: answer }, { why: 'Heard more' })
      for (const choice of ['support', 'parents', 'early-help', 'no-action'])
        assert.match((await fieldsOf(decide(choice)))['choice'] ?? '', /Nothing less/, trigger)
    }
  // Nobody else may either, and a referral is never shut.
  assert.match((await fieldsOf(decide('support', people.deputy)))['choice'] ?? '', /Nothing less/)
  await decide('refer')
})

test('a sexual act counts while any child shown is under 13, or of an age that nobody knows', async t => {
  const { record, at, REVIEW, each } = await begun(t)
  const fires = async (acts: string, shown: Answers) => {
    await record('review', { ...REVIEW, acts, ...shown }, { why: 'Heard more' })
    return (await at()).walk.fired.length > 0
  }
  assert.equal(await fires('yes', each('shown', 'no', 'yes')), false)
  assert.equal(await fires('yes', each('shown', 'unknown', 'yes')), true)
  assert.equal(await fires('yes', each('shown', 'yes', 'yes')), true)
  assert.equal(await fires('unknown', each('shown', 'yes', 'no')), true)
  assert.equal(await fires('no', each('shown', 'yes', 'yes')), false)
})

test('where a policy counts older children too, the words name its age and not the one of the guidance', () => {
  const none = new Set<never>()
  const today = asPolicyHasIt(imagery, {
    ...{ without: none, silent: none, free: none, guidance: [], ageUnder: 16 },
  })
  const acts = today.steps.flatMap(({ asks }) => asks).find(({ key }) => key === 'acts')?.trigger
  assert.equal(acts?.onlyIf?.age, 16)
  assert.match(acts?.says ?? '', /a child in it is under 16 or of an age that nobody knows/)
})

test('the age is counted on the day on which it happened, and one without a date of birth counts as under 13', async t => {
  // Thirteen on the day of the report.
  const { record, at, REVIEW, each } = await begun(t, { born: '2013-11-23' })
  await record('review', { ...REVIEW, acts: 'yes', ...each('shown', 'no', 'yes') })
  assert.deepEqual((await at()).walk.fired, [])
  const younger = await begun(t, { born: '2013-11-24' })
  await younger.record('review', { ...younger.REVIEW, acts: 'yes', ...younger.each('shown', 'no', 'yes') })
  assert.equal((await younger.at()).walk.fired.length, 1)
  const unknown = await begun(t, { born: '' })
  await unknown.record('review', { ...unknown.REVIEW, acts: 'yes', ...unknown.each('shown', 'no', 'yes') })
  assert.equal((await unknown.at()).walk.fired.length, 1)
})

test('a child who is named later is asked about, and until then the choice is shut again', async t => {
  const { record, decide, at, as, people, concernId, REVIEW, RISK, IN_SCHOOL } = await begun(t)
  await record('review', REVIEW)
  await record('risk', RISK)
  await record('in-school', IN_SCHOOL)
  assert.ok((await at()).walk.locks.every(({ act }) => act !== KEEP_IN_SCHOOL))
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Kit', familyName: 'Oakes', kinds: 'pupil', className: 'Kite', startsOn: '2026-09-01' },
    dateOfBirth: '2015-05-05',
  })
  await identifyChild(await as(people.dsl), { concernId, personId })
  assert.match(
    (await fieldsOf(decide('support')))['choice'] ?? '',
    /doubt that the child understands consent/,
  )
  await record(
    'review',
    { ...REVIEW, [`shown/${personId}`]: 'yes', [`knew/${personId}`]: 'agreed', acts: 'yes' },
    {
      why: 'Kit is in it too',
    },
  )
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /under 13/)
})

test('new information is a review with its reason; it opens the end, the decision and the parents again, and keeps what was said', async t => {
  const here = await begun(t)
  const { record, decide, stands, at, REVIEW, RISK, IN_SCHOOL } = here
  await record('review', REVIEW)
  await record('risk', RISK)
  await record('in-school', IN_SCHOOL)
  await decide('support')
  await settleTheRest(here)
  await record('end', { safe: 'yes', learned: 'Nothing new' })
  assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...REVIEW, adult: 'yes' }))), ['why'])
  await record('review', { ...REVIEW, adult: 'yes' }, { why: 'She says that he is 19' })
  const now = await stands()
  for (const key of ['referral', 'parents', 'risk']) assert.equal(now[key], 'open', key)
  for (const key of ['in-school', 'end']) assert.equal(now[key], 'waits', key)
  const said = (await at()).run.entries.filter(({ step }) => step === 'review')
  assert.deepEqual(
    said.map(({ answers, why }) => [answers['adult'], why]),
    [
      ['no', null],
      ['yes', 'She says that he is 19'],
    ],
  )
})

test('a step that waits is refused with what it waits for, and a fixed one is never left out', async t => {
  const { record, REVIEW } = await begun(t)
  assert.match((await fieldsOf(record('risk')))['step'] ?? '', /hold the initial review/)
  const out = { state: 'left-out', why: 'No time' }
  for (const { key, isFixed, after, by, only } of imagery.steps)
    if (isFixed && !after.length && !by && !only)
      assert.deepEqual(Object.keys(await fieldsOf(record(key, {}, out))), ['why'], key)
  await record('review', REVIEW)
  assert.deepEqual(Object.keys(await fieldsOf(record('takedown', {}, { state: 'left-out' }))), ['why'])
  await assert.rejects(record('safe'), { kind: 'not-found' })
  await assert.rejects(record('other'), { kind: 'not-found' })
  assert.match((await fieldsOf(record('referral')))['step'] ?? '', /waits|recorded elsewhere/)
})

test('of two who record the same step at once the second is told', async t => {
  const { record, REVIEW, as, people, concernId, runId } = await begun(t)
  const send = (by: Call) => recordProcedureStep(by, { concernId, runId, step: 'review', typed: REVIEW })
  const both = await Promise.allSettled([send(await as(people.dsl)), send(await as(people.deputy))])
  const refused = both.flatMap(one => (one.status === 'rejected' ? [one.reason as { fields: Answers }] : []))
  assert.match(refused[0]?.fields['step'] ?? '', /Somebody else/)
  assert.equal(refused.length, 1)
  await record('review', REVIEW, { why: 'Read theirs' })
})

test('a child at risk comes first: when they were made safe is asked, and is late within the hour', async t => {
  const { record, stands, sweep, clock, facts, REVIEW, at } = await begun(t)
  await record('review', { ...REVIEW, harm: 'yes' })
  assert.equal((await stands())['safe'], 'open')
  assert.equal((await at()).walk.fired[0]?.isUrgent, true)
  const told = () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length
  const before = told()
  clock.move({ minutes: 61 })
  assert.deepEqual(await sweep(), { fired: 1 })
  // The lead and the deputy, by the one sealed sentence.
  assert.equal(told() - before, 2)
  for (const key of ['risk', 'parents', 'viewing', 'support'])
    assert.equal((await stands())[key], 'waits', key)
  await record('safe', { when: 'Today, 9.30 am', how: 'Rang 999; her mother is here' })
  assert.equal((await stands())['risk'], 'open')
  assert.deepEqual(
    (await at()).run.clocks.map(({ step }) => step),
    ['referral'],
  )
})

test('a record of which a procedure is followed is not marked as one in which nothing is written', async t => {
  const { record, as, people, clock, REVIEW } = await begun(t)
  const marks = async () => (await queue(await as(people.dsl), {})).map(({ staleDays }) => staleDays)
  clock.move({ hours: 24 * 15 })
  assert.deepEqual(await marks(), [14])
  await record('review', REVIEW)
  assert.deepEqual(await marks(), [null])
})

test('an old run keeps the definition with which it began', async t => {
  const { at, as, people, concernId } = await begun(t)
  assert.deepEqual((await at()).run.procedure, JSON.parse(JSON.stringify(imagery)))
  const { procedures } = await concern(await as(people.dsl), { concernId })
  assert.equal(procedures.length, 1)
  const again = beginProcedure(await as(people.dsl), { concernId, key: 'imagery' })
  assert.deepEqual(Object.keys(await fieldsOf(again)), ['key'])
})
