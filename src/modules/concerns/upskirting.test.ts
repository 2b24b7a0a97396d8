import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TOLD_POLICE, UPSKIRTED } from '../../../test/harm.ts'
import { begunWith, fieldsOf, IN_SCHOOL, PARENTS, RISK, SUPPORT } from '../../../test/procedures.ts'
import { HANDLED } from '../../../test/sexual-violence.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSanction } from './commands/record-sanction.ts'
import { recordSharing } from './commands/record-sharing.ts'

type Test = Parameters<typeof world>[0]
const begun = async (t: Test) => begunWith(await world(t), 'upskirting')
const SUPPORTED = (each: Parameters<typeof SUPPORT>[0]) => ({
  ...SUPPORT(each),
  adults: 'Ms Wraythorne, the head is there for her',
})

test('upskirting is walked from the report to the end: the police, the device kept, each child assessed and supported', async t => {
  const { record, decide, stands, at, each } = await begun(t)
  await record('review', UPSKIRTED(each))
  await record('police', TOLD_POLICE)
  await record('device', { what: 'taken', which: 'His phone', where: 'The safe', holder: 'Office, since 10' })
  await record('network', { network: 'no' })
  await record('online', { online: 'no' })
  await record('risk', RISK(each))
  await record('support', SUPPORTED(each))
  await record('parents', PARENTS(each))
  await record('in-school', IN_SCHOOL)
  await decide('support')
  await record('sanctions', { sanction: 'no' })
  await record('other-settings', { others: 'no' })
  await record('handling', HANDLED)
  await record('end', { safe: 'yes' })
  const all = await stands()
  assert.deepEqual(
    Object.keys(all).filter(key => !['done', 'not-needed'].includes(all[key] ?? '')),
    ['handled', 'unauthorised', 'returned'],
  )
  assert.deepEqual((await at()).run.clocks, [])
})

test('never looked at, by the lead neither: there is no step for it, and whoever did is written down as that', async t => {
  const { record, each, at } = await begun(t)
  await record('review', UPSKIRTED(each))
  for (const step of ['viewing', 'viewed']) await assert.rejects(record(step), { kind: 'not-found' })
  await record('unauthorised', { whom: 'A teacher', how: 'He held it up', done: 'Thanked' })
  await record('handled', { whom: 'An assistant, his phone', how: 'Switched on', done: 'The police know' })
  assert.equal((await at()).run.entries.length, 3)
})

test('never copied, sent or brought here: no form of it takes a file, and each says so', async t => {
  const here = await begunWith(await walkable(t), 'upskirting')
  const { people, each, concernId, runId } = here
  const { get, post } = browsing(here)
  const run = `/s/larkmoor/concerns/${concernId}/procedures/${runId}`
  for (const page of [run, ...['review', 'police', 'device'].map(one => `${run}/steps/${one}`)]) {
    const { body, statusCode } = await get(people.dsl, page)
    assert.equal(statusCode, 200, page)
    assert.doesNotMatch(body, /type="file"|multipart|contenteditable/, page)
    assert.match(body, /Do not look at it, do not copy, send or delete it, and ask nobody to show it/, page)
  }
  const letters = { ...UPSKIRTED(each), how: 'data:image/jpeg;base64,SkZJRg==' }
  const sent = await post(people.dsl, `${run}/steps/review`, letters)
  assert.equal(sent.statusCode, 422)
  assert.match(sent.body, /A picture or a file cannot be sent here/)
})

test('never deleted here, and no device given back before the police say so', async t => {
  const { record, each } = await begun(t)
  await record('review', UPSKIRTED(each))
  await assert.rejects(record('deletion'), { kind: 'not-found' })
  const back = { which: 'His phone, to his father', when: 'Friday', said: 'PC 4417' }
  assert.ok(
    (await fieldsOf(record('device', { what: 'returned', which: 'His phone', holder: 'He' })))['what'],
  )
  assert.match((await fieldsOf(record('returned', back)))['step'] ?? '', /police come first/)
  await record('police', { ...TOLD_POLICE, goOn: 'wait' })
  assert.match((await fieldsOf(record('returned', back)))['step'] ?? '', /police come first/)
  await record('police', TOLD_POLICE, { why: 'They rang' })
  await record('returned', back)
})

test('never met in school, told to parents or outside, or sanctioned, before the police were told', async t => {
  const { record, decide, each, as, people, concernId } = await begun(t)
  await record('review', UPSKIRTED(each))
  await record('risk', RISK(each))
  await record('support', SUPPORTED(each))
  await record('in-school', IN_SCHOOL)
  const call = { concernId, side: 'parent', who: 'Ana Marsh', how: 'phone', said: 'What he did' }
  const shared = {
    ...{ concernId, sharedWith: 'Park School', what: 'What he did', why: 'He goes there too' },
    ...{ consent: 'not-sought', withoutBecause: 'It would put her at risk' },
  }
  const sanction = { concernId, childId: people.pupil.id, sanction: 'detention', because: 'He did it' }
  const dsl = await as(people.dsl)
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Nothing less than a referral/)
  assert.match((await fieldsOf(record('parents', PARENTS(each))))['step'] ?? '', /police come first/)
  assert.match((await fieldsOf(recordContact(dsl, call)))['although'] ?? '', /police come first/)
  assert.match((await fieldsOf(recordSharing(dsl, shared)))['although'] ?? '', /police come first/)
  for (const step of ['sanctions', 'other-settings'])
    assert.match((await fieldsOf(record(step)))['step'] ?? '', /police come first/, step)
  assert.ok((await fieldsOf(recordSanction(dsl, sanction)))['sanction'])
  // The team that advises the school may say that it is not for them; who said so is written down.
  const team = { ...TOLD_POLICE, number: 'team' }
  assert.deepEqual(Object.keys(await fieldsOf(record('police', { ...team, whom: '' }))), ['whom'])
  await record('police', team)
  await record('parents', PARENTS(each))
  await recordContact(await as(people.dsl), call)
  await decide('support')
})

test('never without support for whoever was pictured, a child or an adult, and for the child who did it; no sanction stands in its place', async t => {
  const { record, each } = await begun(t)
  await record('review', UPSKIRTED(each))
  await record('police', TOLD_POLICE)
  await record('risk', RISK(each))
  assert.match((await fieldsOf(record('sanctions', { sanction: 'no' })))['step'] ?? '', /support each child/)
  assert.deepEqual(Object.keys(await fieldsOf(record('support', SUPPORT(each)))), ['adults'])
  const bare = { ...SUPPORTED(each), ...each('adult', '') }
  assert.deepEqual(Object.keys(await fieldsOf(record('support', bare))), Object.keys(each('adult', '')))
  await record('support', SUPPORTED(each))
})

test('what was shared, threatened to be or not known to be asks for a referral', async t => {
  const { record, decide, each } = await begun(t)
  for (const shared of ['yes', 'unknown']) {
    await record('review', { ...UPSKIRTED(each), shared }, { why: 'Heard more' })
    assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /It was shared, that is threatened/)
  }
  await decide('refer')
})
