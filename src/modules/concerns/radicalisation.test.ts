import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASSESSED, CHANNEL, CONSENT, EXTREMISM, NOT_REFERRED } from '../../../test/crime.ts'
import { begunWith, fieldsOf, PARENTS, RISK, SUPPORT } from '../../../test/procedures.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { world } from '../../../test/world.ts'

const begun = async (t: Parameters<typeof world>[0]) => begunWith(await world(t), 'radicalisation')
const END = { safe: 'yes', learned: 'Teach it earlier' }
const step = async (deed: Promise<unknown>) => (await fieldsOf(deed))['step'] ?? ''

test('a child drawn to extremism is walked from the report to the end, with a referral to Prevent', async t => {
  const { record, each, stands, decide, at } = await begun(t)
  await record('review', { ...EXTREMISM, harm: 'unknown' })
  assert.equal((await at()).walk.fired[0]?.isUrgent, true)
  assert.match(await step(record('assess', ASSESSED)), /make the child safe/)
  await record('safe', { when: 'Noon', how: 'Priya rang 101; his mother has him' })
  await record('assess', ASSESSED)
  await record('risk', RISK(each))
  await record('consent', CONSENT)
  await record('channel', CHANNEL)
  await record('parents', PARENTS(each))
  await record('support', SUPPORT(each))
  await decide('refer')
  await record('end', END)
  const all = await stands()
  assert.deepEqual(
    Object.keys(all).filter(key => !/^(done|not-)/.test(all[key] ?? '')),
    [],
  )
  assert.deepEqual((await at()).run.clocks, [])
})

test('a lead whose training is not recent asks somebody whose is, and only a lead assesses it', async t => {
  const { record, people } = await begun(t)
  await record('review', EXTREMISM)
  const asked = { trained: 'no', advised: 'PC Berg of the Prevent team', assessed: 'He reads it' }
  assert.deepEqual(Object.keys(await fieldsOf(record('assess', { ...asked, advised: '' }))), ['advised'])
  assert.deepEqual(Object.keys(await fieldsOf(record('assess', { ...ASSESSED, when: '' }))), ['when'])
  await assert.rejects(record('assess', asked, {}, people.head))
  await record('assess', asked)
})

test('never a belief as the concern: where there is nothing else, nothing more is asked or can be recorded, and it ends', async t => {
  const { record, each, stands } = await begun(t)
  await record('review', { ...EXTREMISM, belief: 'yes', beyond: '' })
  for (const [key, typed] of [
    ['assess', ASSESSED],
    ['channel', CHANNEL],
    ['consent', CONSENT],
    ['parents', PARENTS(each)],
  ] as const)
    await assert.rejects(record(key, typed), { kind: 'not-found' }, key)
  await record('end', END)
  assert.equal((await stands())['end'], 'done')
  // That nobody knows is not that it is all.
  const unsure = { ...EXTREMISM, belief: 'unknown' }
  const why = { why: 'Heard more' }
  assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...unsure, beyond: '' }, why))), ['beyond'])
  await record('review', unsure, why)
  assert.equal((await stands())['assess'], 'open')
})

test('never confronted or investigated: no step asks anybody anything about it but agencies, parents are told after it is assessed, and each page says so', async t => {
  const here = await begunWith(await walkable(t), 'radicalisation')
  const { record, each, people, concernId, runId, at } = here
  const { get } = browsing(here)
  await record('review', EXTREMISM)
  assert.match(await step(record('parents', PARENTS(each))), /assess it/)
  const run = `/s/larkmoor/concerns/${concernId}/procedures/${runId}`
  for (const page of [run, ...['review', 'assess', 'consent'].map(one => `${run}/steps/${one}`)])
    assert.match((await get(people.dsl, page)).body, /Do not confront or question anybody/)
  for (const { key, asks } of (await at()).run.procedure.steps)
    for (const { label } of asks)
      assert.doesNotMatch(label, /what does .* say about|interview|confront/i, key)
})

test('while somebody is in danger, or nobody knows, nothing less than a referral is decided, whatever two leads have said of Prevent', async t => {
  const { record, people, decide, each } = await begun(t)
  await record('review', { ...EXTREMISM, harm: 'unknown' })
  await record('safe', { when: 'Noon', how: 'Priya rang 101; his mother has him' })
  await record('assess', ASSESSED)
  await record('risk', RISK(each))
  await record('channel', NOT_REFERRED)
  await record('channel-second', { agrees: 'yes', because: 'I know him' }, {}, people.deputy)
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Somebody is in danger now/)
  await decide('refer')
})

test('never a promise of secrecy: one that was made is taken back by somebody, with when and in which words', async t => {
  const { record } = await begun(t)
  const promised = { ...EXTREMISM, promised: 'yes', unpromised: 'Priya, at noon: I must tell others' }
  assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...promised, unpromised: '' }))), [
    'unpromised',
  ])
  await record('review', promised)
})

test('never unasked for any reason but a risk, and never a no of one person', async t => {
  const { record, people, decide, each } = await begun(t)
  await record('review', EXTREMISM)
  assert.deepEqual(Object.keys(await fieldsOf(record('consent', { asked: 'not-asked' }))), ['whyNot'])
  assert.deepEqual(Object.keys(await fieldsOf(record('consent', { asked: 'no-time' }))), ['asked'])
  await record('channel', NOT_REFERRED)
  const agrees = { agrees: 'yes', because: 'I know him' }
  assert.match(await step(record('channel-second', agrees)), /another lead/)
  await record('assess', ASSESSED)
  await record('risk', RISK(each))
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /second lead look at the “no”/)
  await record('channel-second', agrees, {}, people.deputy)
  await decide('support')
})
