import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ASKED,
  BULLYING,
  CAME,
  COMPLAINT,
  KEPT,
  LEADS,
  LOST,
  MET,
  misused,
  POSTED,
} from '../../../test/conduct.ts'
import { begunWith, fieldsOf, PARENTS, RISK, SUPPORT } from '../../../test/procedures.ts'
import { world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSharing } from './commands/record-sharing.ts'
import { concern } from './queries/concern.ts'

type Test = Parameters<typeof world>[0]
async function begun(t: Test, key: string) {
  const here = await begunWith(await world(t), key)
  /** What it does not end without, whatever else it waits for too. */
  const endsAfter = async () => (await here.at()).walk.steps.at(-1)?.waitsFor.map(one => one.key) ?? []
  return { ...here, endsAfter }
}

test('bullying never ends while it goes on, nor before each child was asked again', async t => {
  const { record, decide, each, stands } = await begun(t, 'bullying')
  await record('review', BULLYING)
  await record('evidence', KEPT)
  await record('policy', LEADS)
  await record('risk', RISK(each))
  await record('support', SUPPORT(each))
  await record('parents', PARENTS(each))
  await record('online', { online: 'no' })
  await record('sanctions', { sanction: 'no' })
  await decide('support')
  assert.match(
    (await fieldsOf(record('end', { safe: 'yes', learned: 'Ask earlier' })))['step'] ?? '',
    /again/,
  )
  const asked = { ...each('says', 'It stopped'), when: 'On Friday, by Mr Ferriby' }
  const goesOn = await fieldsOf(record('recurrence', { ...asked, goesOn: 'yes' }))
  assert.match(goesOn['goesOn'] ?? '', /not over/)
  await record('recurrence', { ...asked, goesOn: 'no' })
  assert.deepEqual(Object.keys(await fieldsOf(record('end', { safe: 'no', learned: 'Ask earlier' }))), [
    'safe',
  ])
  await record('end', { safe: 'yes', learned: 'Ask earlier' })
  // Anything new asks again.
  await record('review', { ...BULLYING, what: 'A new group' }, { why: 'Another message' })
  assert.deepEqual([(await stands())['recurrence'], (await stands())['end']], ['open', 'waits'])
})

test('each child has support and a word of their own: one answer for all is refused', async t => {
  const { record, each, olderId } = await begun(t, 'bullying')
  await record('review', BULLYING)
  const { [`helps/${olderId}`]: _, ...one } = SUPPORT(each)
  assert.deepEqual(Object.keys(await fieldsOf(record('support', one))), [`helps/${olderId}`])
})

for (const [key, review] of [
  ['bullying', BULLYING],
  ['social-media', POSTED],
  ['misuse', misused('content')],
  ['communication', CAME],
  ['filter-breach', MET],
  ['data-loss', LOST],
  ['complaint', COMPLAINT],
] as const)
  test(`${key}: what somebody who works here did is never kept in the register of children, and unknown danger comes first`, async t => {
    const { record, at, stands, decide } = await begun(t, key)
    const refused = await fieldsOf(record('review', { ...review, adult: 'here' }))
    assert.deepEqual(Object.keys(refused), ['adult'])
    assert.equal((await at()).run.entries.length, 0)
    await record('review', { ...review, harm: 'unknown' })
    assert.deepEqual([(await stands())['safe'], (await stands())['support']], ['open', 'waits'])
    assert.ok((await at()).walk.fired.some(({ isUrgent }) => isUrgent))
    assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Nothing less than a referral/)
  })

test('nothing is told outside, and nobody is asked or sanctioned, while the police may have to act first: what happened all the same is kept with how', async t => {
  const { record, stands, as, people, concernId } = await begun(t, 'social-media')
  await record('review', POSTED)
  const dsl = await as(people.dsl)
  const share = (more: object = {}) =>
    recordSharing(dsl, {
      ...{ concernId, sharedWith: 'Another school', what: 'That it happened', why: 'Its pupils are in it' },
      ...{ consent: 'given', ...more },
    })
  const tell = (more: object = {}) =>
    recordContact(dsl, {
      ...{ concernId, side: 'parent', who: 'His mother', how: 'phone', said: 'What happened', ...more },
    })
  for (const deed of [share, tell]) assert.match((await fieldsOf(deed()))['although'] ?? '', /may be a crime/)
  assert.equal((await stands())['request'], 'waits')
  await record('advice', { ...ASKED, goOn: 'wait' })
  for (const deed of [share, tell])
    assert.match((await fieldsOf(deed()))['although'] ?? '', /May the school go on\?/)
  assert.equal((await stands())['request'], 'waits')
  // An agency may always be asked.
  await tell({ side: 'agency', agency: 'Kent Police', who: 'PC 12', although: 'Not needed' })
  await tell({ although: 'She rang, and had heard of it' })
  await record('advice', { ...ASKED, goOn: 'yes' }, { why: 'They rang' })
  await share({ although: 'Not needed' })
  assert.equal((await stands())['request'], 'open')
  const { followUp } = await concern(dsl, { concernId })
  const kept = new Map(followUp.contacts.map(({ side, although }) => [side, although]))
  assert.deepEqual([kept.get('agency'), kept.get('parent')], [null, 'She rang, and had heard of it'])
  assert.equal(followUp.sharings[0]?.although, null)
})

test('a message that may be a crime waits for the police too, and where they are not told somebody says who decided that', async t => {
  const { record, stands } = await begun(t, 'communication')
  await record('review', CAME)
  assert.deepEqual(Object.keys(await fieldsOf(record('advice', { offence: 'no' }))), ['whyNotTold'])
  await record('advice', { ...ASKED, goOn: 'wait' })
  assert.equal((await stands())['authority'], 'waits')
  // Whoever asks the school to wait thinks that it may be a crime.
  const both = { ...ASKED, offence: 'no', goOn: 'wait', whyNotTold: 'The lead: a prank' }
  assert.deepEqual(Object.keys(await fieldsOf(record('advice', both))), ['goOn'])
  await record(
    'advice',
    { offence: 'no', whyNotTold: 'The lead: a prank, and he said so' },
    { why: 'He said so' },
  )
  assert.equal((await stands())['authority'], 'open')
})

test('what got past the filter never ends before it is blocked, and what may be illegal is reported', async t => {
  const { record, stands, endsAfter } = await begun(t, 'filter-breach')
  await record('review', MET)
  assert.deepEqual([(await stands())['block'], (await stands())['iwf']], ['open', 'not-needed'])
  assert.match((await fieldsOf(record('end', { safe: 'yes', learned: 'List it' })))['step'] ?? '', /First:/)
  assert.deepEqual(
    [(await endsAfter()).includes('block'), (await endsAfter()).includes('iwf')],
    [true, false],
  )
  await record('block', { blocked: 'Mr Webb, at noon', cause: 'Not in the list', others: 'Nobody' })
  await record('review', { ...MET, illegal: 'unknown' }, { why: 'The child is not sure' })
  assert.equal((await stands())['iwf'], 'open')
  assert.deepEqual(
    [(await endsAfter()).includes('block'), (await endsAfter()).includes('iwf')],
    [false, true],
  )
})

test('it is asked of each child whether what was lost puts them in danger, and unknown asks for a referral', async t => {
  const { record, at, each, stands, endsAfter } = await begun(t, 'data-loss')
  await record('review', LOST)
  assert.equal((await at()).walk.unanswered.length, 1)
  assert.ok((await endsAfter()).includes('danger'))
  await record('danger', { ...each('seeks', 'no', 'unknown'), because: 'Asked the office' })
  assert.match(String((await at()).walk.fired.map(({ says }) => says)), /must not find them/)
  assert.deepEqual([(await stands())['officer'], (await stands())['contain']], ['open', 'open'])
})

test('an account that was taken over is made safe, and a complaint never ends unanswered', async t => {
  const { record, stands } = await begun(t, 'misuse')
  await record('review', misused('account'))
  const at = await stands()
  assert.deepEqual([at['account'], at['hole'], at['examining-body']], ['open', 'not-needed', 'not-needed'])
  const other = await begun(t, 'complaint')
  await other.record('review', COMPLAINT)
  await other.record('acknowledged', { when: 'Today', stage: 'The first', next: 'On Friday' })
  assert.match(
    (await fieldsOf(other.record('end', { safe: 'yes', learned: 'Ring' })))['step'] ?? '',
    /First:/,
  )
  const waits = async () => (await other.endsAfter()).filter(key => key === 'looked' || key === 'answered')
  assert.deepEqual(await waits(), ['looked', 'answered'])
  await other.record('looked', { by: 'The deputy; none', found: 'A day was missed' })
  await other.record('answered', { when: 'Today', says: 'That we are sorry', agrees: 'silent' })
  assert.deepEqual(await waits(), [])
})
