import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { keepReferral } from '../../src/modules/concerns/commands/keep-referral.ts'
import { recordContact } from '../../src/modules/concerns/commands/record-contact.ts'
import { recordSharing } from '../../src/modules/concerns/commands/record-sharing.ts'
import { recordStep } from '../../src/modules/concerns/commands/record-step.ts'
import { fieldsOf } from '../procedures.ts'
import * as say from '../sexual-violence.ts'
import { reportingUnder } from './reporting.ts'

/** A record that follows the procedure, in a school that runs on its own policy. */
async function following(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const under = await reportingUnder(t, school)
  const { people, notices } = under
  const told = { dsl: await notices(people.dsl), deputy: await notices(people.deputy) }
  const here = await say.begunSexual(under)
  const raised = {
    dsl: (await notices(people.dsl)) - told.dsl,
    deputy: (await notices(people.deputy)) - told.deputy,
  }
  const at = `/concerns/${here.concernId}`
  const run = `${at}/procedures/${here.runId}`
  const look = (path: string) => under.look(people.dsl, path)
  const step = (key: string) => look(`${run}/steps/${key}`)
  return { ...here, ...{ raised, run, record: here.record, recordPage: at, look, step } }
}

const REMAINING = [
  'device',
  'support',
  'sanctions',
  'parents',
  'referral',
  'other-settings',
  'advice',
  'handling',
]

test('AL-45.9 a report of it is told to the lead and the deputies at once and stands first; the hour at which it was opened is kept, and the other steps stand on the record under the policies that govern it', async t => {
  const { raised, look, recordPage, run, stands, people } = await following(t, 'allington')
  assert.deepEqual(raised, { dsl: 1, deputy: 1 })
  assert.match(await look('/concerns'), /Its words speak of sexual harassment or violence/)
  assert.match(await look(recordPage), new RegExp(`Read by ${people.dsl.name}`))
  const shown = await look(run)
  assert.match(shown, /the child protection and anti-bullying policies, as this school’s policy names it/)
  const all = await stands()
  for (const key of REMAINING) assert.ok(key in all, key)
  assert.match(shown, /Support each child/)
})

test('AL-45.10 a device is written down hand by hand, and each page about it says that nobody looks at what is on it or copies it', async t => {
  const { record, at, run, look, step } = await following(t, 'allington')
  assert.match(await look(run), /Searching, screening and confiscation, Department for Education, as this/)
  const taken = { what: 'taken', which: 'A phone', where: 'The safe', holder: 'Office, since noon' }
  for (const asked of ['which', 'where', 'holder'])
    assert.deepEqual(Object.keys(await fieldsOf(record('device', { ...taken, [asked]: '' }))), [asked])
  await record('device', taken)
  await record('device', { ...taken, what: 'passed', holder: 'Tom Ferriby, since 2 pm' })
  assert.equal((await at()).run.entries.filter(one => one.step === 'device').length, 2)
  const shown = await step('device')
  assert.match(shown, /Nobody looks through it, and nobody copies anything from it/)
  assert.match(shown, /Look at no picture or film of it, and copy and send none/)
  assert.match(shown, /Tom Ferriby, since 2 pm/)
})

test('AL-45.4 of each child apart, harmed or said to have done it, it is asked how far it is known and whether they are left out', async t => {
  const { record, each, step, RISK } = await following(t, 'allington')
  await record('review', say.REVIEW)
  for (const asked of ['sharing', 'exclusion'])
    assert.deepEqual(
      Object.keys(await fieldsOf(record('risk', { ...RISK, ...each(asked, '') }))),
      Object.keys(each(asked, '')),
    )
  await record('risk', { ...RISK, ...each('exclusion', 'Nobody sits with him', 'She is blamed for it') })
  const shown = await step('risk')
  assert.match(shown, /Nobody sits with him/)
  assert.match(shown, /She is blamed for it/)
})

test('AL-45.11 each child, whatever their part, has a named adult, a day on which it is looked at again and advice on blocking, reporting and removing; it does not end without', async t => {
  const { record, each, at, step, SUPPORT } = await following(t, 'allington')
  await record('review', say.REVIEW)
  for (const asked of ['adult', 'again', 'online'])
    assert.deepEqual(
      Object.keys(await fieldsOf(record('support', { ...SUPPORT, ...each(asked, '') }))),
      Object.keys(each(asked, '')),
    )
  const isAwaited = async () => (await at()).walk.steps.at(-1)?.waitsFor.some(({ key }) => key === 'support')
  assert.equal(await isAwaited(), true)
  assert.match((await fieldsOf(record('end', { safe: 'yes' })))['step'] ?? '', /First: /)
  await record('support', SUPPORT)
  assert.equal(await isAwaited(), false)
  assert.match(await step('support'), /told about blocking, reporting and having it removed\? Blocked and/)
})

test('AL-45.12 AL-45.13 AL-45.15 AL-45.16 parents, sanctions and other schools stay shut until the police were asked and say that the school may go on; each then asks what the policy wants of it', async t => {
  const here = await following(t, 'allington')
  const { record, each, as, people, concernId, look, run, PARENTS, RISK, SUPPORT } = here
  await record('review', say.REVIEW)
  await record('risk', RISK)
  await record('support', SUPPORT)
  const settings = {
    others: 'yes',
    who: 'Park School: Ola Berg, lead',
    when: 'Today',
    agreed: 'Each watches',
  }
  const sanction = {
    ...{ sanction: 'yes', agreed: 'yes', clause: '4.2', decider: 'Ruth Calloway, 30 November' },
    ...{ ...each('victim', 'no'), ...each('effect', 'He is ashamed') },
  }
  const call = { concernId, side: 'parent', who: 'Ana Marsh', how: 'phone', said: 'What he wrote' }
  const shared = {
    ...{ concernId, sharedWith: 'Park School', what: 'What he wrote', why: 'He goes there too' },
    ...{ consent: 'not-sought', withoutBecause: 'It would put her at risk' },
  }
  const isShut = async () => {
    for (const [step, typed] of [
      ['parents', PARENTS],
      ['sanctions', sanction],
      ['other-settings', settings],
    ] as const)
      assert.match((await fieldsOf(record(step, typed)))['step'] ?? '', /police/, step)
    assert.ok((await fieldsOf(recordContact(await as(people.dsl), call)))['although'])
    assert.ok((await fieldsOf(recordSharing(await as(people.dsl), shared)))['although'])
    assert.match(
      await look(run),
      /What is shut for now .*It may be a crime\. Parents and others outside are not told/,
    )
  }
  await isShut()
  for (const asked of ['whom', 'when', 'advised'])
    assert.deepEqual(Object.keys(await fieldsOf(record('advice', { ...say.WAIT, [asked]: '' }))), [asked])
  await record('advice', say.WAIT)
  await isShut()
  await record('advice', say.GO_ON, { why: 'They rang at noon' })
  // Each family apart; whoever does not know has a reason, and somebody who looks at it again.
  const silent = { ...PARENTS, [`told/${here.olderId}`]: 'no' }
  assert.deepEqual(Object.keys(await fieldsOf(record('parents', silent))), [
    `whyNot/${here.olderId}`,
    `reviewer/${here.olderId}`,
  ])
  await record('parents', PARENTS)
  for (const asked of ['clause', 'decider'])
    assert.deepEqual(Object.keys(await fieldsOf(record('sanctions', { ...sanction, [asked]: '' }))), [asked])
  await record('sanctions', sanction)
  for (const asked of ['who', 'when', 'agreed'])
    assert.deepEqual(Object.keys(await fieldsOf(record('other-settings', { ...settings, [asked]: '' }))), [
      asked,
    ])
  await record('other-settings', settings)
  await recordContact(await as(people.dsl), call)
  await recordSharing(await as(people.dsl), shared)
})

test('AL-45.5 what may be online is asked to be taken down, with address, request and result; it does not end until it is gone, or somebody else has looked at why it cannot be', async t => {
  const { record, stands, step } = await following(t, 'allington')
  await record('review', say.REVIEW)
  await record('online', { online: 'yes', where: 'chat.example/g/17' })
  await record('takedown', say.REQUEST)
  assert.equal((await stands())['gone'], 'open')
  const there = { gone: 'there', how: 'The service says so', whyNot: 'It is abroad' }
  assert.deepEqual(Object.keys(await fieldsOf(record('gone', there))), ['reviewer', 'recheck'])
  await record('gone', { ...there, reviewer: 'Tom Ferriby, deputy', recheck: '11 December' })
  assert.match(await step('gone'), /On which day do you ask about it again\? 11 December/)
  assert.match(await step('online'), /chat\.example\/g\/17/)
  await record('takedown', { ...say.REQUEST, when: 'On 11 December' })
  assert.equal((await stands())['gone'], 'open')
})

test('AL-45.14 a referral stands with its agency, hour, reference and reply; that none is made has a reason, which a second lead confirms before it ends', async t => {
  const { record, at, as, people, concernId, look, recordPage, answered, IN_SCHOOL } = await following(
    t,
    'allington',
  )
  await answered()
  for (const asked of ['reasons', 'plan'])
    assert.deepEqual(Object.keys(await fieldsOf(record('in-school', { ...IN_SCHOOL, [asked]: '' }))), [asked])
  await record('in-school', IN_SCHOOL)
  const isAwaited = async () =>
    (await at()).walk.steps.at(-1)?.waitsFor.some(({ key }) => key === 'in-school-second')
  assert.match((await fieldsOf(record('in-school-second', say.AGREED)))['step'] ?? '', /another/i)
  const not = { ...say.AGREED, agrees: 'no' }
  assert.match(
    (await fieldsOf(record('in-school-second', not, {}, people.deputy)))['agrees'] ?? '',
    /Then it is referred/,
  )
  assert.equal(await isAwaited(), true)
  await record('in-school-second', say.AGREED, {}, people.deputy)
  assert.equal(await isAwaited(), false)
  const dsl = await as(people.dsl)
  const { referralId } = await keepReferral(dsl, {
    concernId,
    agency: 'social-care',
    draft: 'Dear all',
    level: 'protection',
  })
  const step = { concernId, referralId, who: 'Ola Berg, duty desk', how: 'phone' }
  await recordStep(dsl, { ...step, kind: 'sent', words: 'Dear all', theirReference: 'SC-17' })
  await recordStep(dsl, { ...step, kind: 'answered', words: 'They will visit', nextStep: 'None' })
  const shown = await look(`${recordPage}/referrals/${referralId}`)
  for (const kept of [/social care/i, /SC-17/, /They will visit/, /30 November 2026/])
    assert.match(shown, kept)
})

test('AL-45.17 when all else is settled three questions ask how it was handled, it does not end before, and what the policy should say becomes somebody’s action without a name', async t => {
  const {
    record,
    decide,
    stands,
    step,
    look,
    run,
    runId,
    recordPage,
    answered,
    settleTheRest,
    people,
    IN_SCHOOL,
  } = await following(t, 'allington')
  await answered()
  await record('in-school', IN_SCHOOL)
  assert.match((await fieldsOf(record('handling', say.HANDLED)))['step'] ?? '', /First: /)
  await decide('support', undefined, {
    ...{ risks: ['none-listed'], otherRisk: 'Harassment', triage: { level: 'universal' } },
    reviewOn: '2026-12-14',
  })
  await settleTheRest()
  await record('in-school-second', say.AGREED, {}, people.deputy)
  assert.equal((await stands())['handling'], 'open')
  assert.match((await fieldsOf(record('end', { safe: 'yes' })))['step'] ?? '', /how it was handled/)
  for (const asked of ['handled', 'practice', 'learned'])
    assert.deepEqual(Object.keys(await fieldsOf(record('handling', { ...say.HANDLED, [asked]: '' }))), [
      asked,
    ])
  assert.match(await step('handling'), /Ask somebody to do something/)
  await record('handling', say.HANDLED)
  await record('end', { safe: 'yes' })
  assert.match(await look(run), /Make what the school learns somebody’s action/)
  const form = await look(`${recordPage}/actions/new?run=${runId}`)
  assert.match(form, /What is to be done\? .{0,200}Say whom \[another child\] can ring/)
  assert.doesNotMatch(form, /Say whom Mira/)
})

test('BS-9.21 BS-25.3 the guidance’s steps stand as tasks under the guidance that the policy names: the risk to each child and what each needs is due the next school day and stays open until the lead or a deputy signs it, and it does not end while one is open', async t => {
  const { record, at, stands, clock, sweep, look, step, run, people, RISK } = await following(t, 'banks')
  assert.match(await look(run), /the 2018 DfE guidance on sexual violence and harassment, as this school/)
  const begun = (await at()).run
  const due = begun.clocks.find(one => one.step === 'risk')?.dueAt
  assert.equal(due?.since(begun.beganAt).total('hours'), 24)
  clock.move({ hours: 25 })
  await sweep()
  assert.match(await look(run), /Assess the risk to each child, and what each needs .{0,60}Late/)
  await assert.rejects(record('risk', RISK, {}, people.teacher), { kind: 'not-allowed' })
  await record('risk', RISK, {}, people.deputy)
  assert.match(await step('risk'), new RegExp(`Recorded by ${people.deputy.name}`))
  const open = Object.entries(await stands()).flatMap(([key, one]) => (one === 'open' ? [key] : []))
  for (const key of ['review', 'account', 'apart', 'device', 'together']) assert.ok(open.includes(key), key)
  assert.match(
    (await fieldsOf(record('end', { safe: 'yes' })))['step'] ?? '',
    /First: find out what was told/,
  )
})
