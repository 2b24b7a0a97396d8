import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HATE, LEADS, UNCLEAR, WRITTEN } from '../../../test/harm.ts'
import { begunWith, fieldsOf, PARENTS, RISK, SUPPORT } from '../../../test/procedures.ts'
import { GONE, HANDLED, NO_CRIME, REQUEST, WAIT } from '../../../test/sexual-violence.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSharing } from './commands/record-sharing.ts'

type Test = Parameters<typeof world>[0]
const begun = async (t: Test) => begunWith(await world(t), 'hate')
const SUPPORTED = (each: Parameters<typeof SUPPORT>[0]) => ({
  ...SUPPORT(each),
  ...{ adults: 'Her father, whom Tom rings', others: 'Two of Year 6, told by Tom' },
})

for (const { leads, only } of [
  { leads: 'anti-bullying', only: 'recurrence' },
  { leads: 'behaviour', only: 'route' },
])
  test(`online hate is walked to the end with the steps of the policy that leads: ${leads}`, async t => {
    const { record, decide, stands, at, each } = await begun(t)
    await record('review', HATE)
    await record('evidence', WRITTEN)
    await record('advice', NO_CRIME)
    await record('policy', LEADS(leads))
    const all = await stands()
    assert.deepEqual(
      ['recurrence', 'route'].filter(key => all[key] !== 'not-needed'),
      [only],
    )
    await record('risk', RISK(each))
    await record('support', SUPPORTED(each))
    await record('parents', PARENTS(each))
    await record('online', { online: 'yes', where: 'A game' })
    await record('takedown', REQUEST)
    await record('gone', GONE)
    await decide('support')
    if (only === 'recurrence')
      await record('recurrence', { ...each('says', 'It stopped'), goesOn: 'no', when: 'Friday' })
    else
      await record('route', { circumstances: 'He is ten', route: 'support', relied: 'Behaviour, section 4' })
    await record('sanctions', { sanction: 'no' })
    await record('other-settings', { others: 'no' })
    await record('handling', HANDLED)
    await record('end', { safe: 'yes' })
    const last = await stands()
    assert.deepEqual(
      Object.keys(last).filter(key => !['done', 'not-needed'].includes(last[key] ?? '')),
      [],
    )
    assert.deepEqual((await at()).run.clocks, [])
  })

test('never a joke or an opinion: what it is about, from whom and where is asked, and no answer says that it is nothing', async t => {
  const { record } = await begun(t)
  for (const because of ['none', 'joke', 'opinion', ''])
    assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...HATE, because }))), ['because'])
  for (const asked of ['direction', 'platform', 'said'])
    assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...HATE, [asked]: '' }))), [asked])
  await record('review', HATE)
  assert.deepEqual(
    Object.keys(await fieldsOf(record('policy', {}, { state: 'left-out', why: 'It was a joke' }))),
    ['why'],
  )
})

test('never decided in school while nobody knows whether it is a crime and nobody was asked', async t => {
  const { record, decide, each, people } = await begun(t)
  await record('review', HATE)
  await record('risk', RISK(each))
  await record('support', SUPPORTED(each))
  for (const choice of ['support', 'no-action'])
    assert.match((await fieldsOf(decide(choice)))['choice'] ?? '', /Ask at once where it is not clear/)
  for (const asked of ['whom', 'when', 'advised', 'goOn'])
    assert.deepEqual(Object.keys(await fieldsOf(record('advice', { ...UNCLEAR, [asked]: '' }))), [asked])
  await assert.rejects(record('advice', UNCLEAR, {}, people.teacher), { kind: 'not-allowed' })
  await record('advice', UNCLEAR)
  await decide('support')
})

test('never told to parents or outside, and nobody sanctioned, before the police were asked, where it may be a crime', async t => {
  const { record, each, as, people, concernId } = await begun(t)
  await record('review', HATE)
  await record('policy', LEADS('anti-bullying'))
  await record('risk', RISK(each))
  await record('support', SUPPORTED(each))
  const call = { concernId, side: 'parent', who: 'Ana Marsh', how: 'phone', said: 'What he wrote' }
  const shared = {
    ...{ concernId, sharedWith: 'Park School', what: 'What he wrote', why: 'He goes there too' },
    ...{ consent: 'not-sought', withoutBecause: 'It would put her at risk' },
  }
  const isShut = async () => {
    const dsl = await as(people.dsl)
    assert.match((await fieldsOf(recordContact(dsl, call)))['although'] ?? '', /may be a crime/)
    assert.match((await fieldsOf(recordSharing(dsl, shared)))['although'] ?? '', /may be a crime/)
    for (const step of ['parents', 'sanctions', 'other-settings'])
      assert.match((await fieldsOf(record(step)))['step'] ?? '', /may be a crime/, step)
  }
  await isShut()
  await record('advice', WAIT)
  await isShut()
  await record('advice', UNCLEAR, { why: 'They rang' })
  await recordContact(await as(people.dsl), call)
  await record('parents', PARENTS(each))
})

test('never taken down before it is written down what it says and where it is kept', async t => {
  const { record, stands } = await begun(t)
  await record('review', HATE)
  assert.equal((await stands())['online'], 'waits')
  assert.match((await fieldsOf(record('online', { online: 'unknown' })))['step'] ?? '', /First: /)
  for (const asked of ['shows', 'kept'])
    assert.deepEqual(Object.keys(await fieldsOf(record('evidence', { ...WRITTEN, [asked]: '' }))), [asked])
  await record('evidence', WRITTEN)
  await record('online', { online: 'unknown' })
  await record('takedown', REQUEST)
})

test('never without support because whoever it hurts is grown up or it was about a group, and none is decided before', async t => {
  const { record, decide, each } = await begun(t)
  await record('review', HATE)
  await record('advice', NO_CRIME)
  await record('risk', RISK(each))
  for (const asked of ['adults', 'others'])
    assert.deepEqual(Object.keys(await fieldsOf(record('support', { ...SUPPORTED(each), [asked]: '' }))), [
      asked,
    ])
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Support each child/)
  await record('support', SUPPORTED(each))
  await decide('support')
})

test('never a picture or a file of it: no form takes one', async t => {
  const here = await begunWith(await walkable(t), 'hate')
  const { people, concernId, runId } = here
  const { get, post } = browsing(here)
  const run = `/s/larkmoor/concerns/${concernId}/procedures/${runId}`
  for (const page of [run, ...['review', 'evidence'].map(one => `${run}/steps/${one}`)])
    assert.doesNotMatch((await get(people.dsl, page)).body, /type="file"|multipart|contenteditable/, page)
  const sent = await post(people.dsl, `${run}/steps/review`, {
    ...HATE,
    said: 'data:image/png;base64,iVBORw0KGgo=',
  })
  assert.equal(sent.statusCode, 422)
  assert.match(sent.body, /A picture or a file cannot be sent here/)
})
