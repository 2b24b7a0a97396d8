import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../test/procedures.ts'
import {
  ACCOUNT,
  AGREED,
  APART,
  begunSexual,
  GO_ON,
  NO_CRIME,
  REVIEW,
  TOGETHER,
  WAIT,
} from '../../../test/sexual-violence.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { world } from '../../../test/world.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordSanction } from './commands/record-sanction.ts'
import { recordSharing } from './commands/record-sharing.ts'
import { sexualViolence } from './procedures/sexual-violence.ts'

const begun = async (t: Parameters<typeof world>[0]) => begunSexual(await world(t))

/** The same on the web. */
async function onTheWeb(t: Parameters<typeof world>[0]) {
  const here = await begunSexual(await walkable(t))
  const run = `/s/larkmoor/concerns/${here.concernId}/procedures/${here.runId}`
  return { ...here, ...browsing(here), run }
}

test('never dismissed as banter: no answer says so, and nothing is decided as “nothing more” before it is assessed and there is a plan', async t => {
  const { record, decide, get, people, run, IN_SCHOOL, RISK } = await onTheWeb(t)
  const { body } = await get(people.dsl, `${run}/steps/review`)
  const offered = [...body.matchAll(/name="kind"[^>]*value="([^"]*)"/g)].map(([, value]) => value)
  assert.deepEqual([offered[0], offered.at(-2)], ['language', 'assault'])
  for (const kind of ['banter', 'joke', 'none', ''])
    assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...REVIEW, kind }))), ['kind'])
  await record('review', { ...REVIEW, kind: 'language' })
  await record('advice', NO_CRIME)
  assert.match((await fieldsOf(decide('no-action')))['choice'] ?? '', /Assess the risk to each child/)
  await record('risk', RISK)
  assert.deepEqual(Object.keys(await fieldsOf(record('in-school', { ...IN_SCHOOL, plan: '' }))), ['plan'])
  assert.match((await fieldsOf(decide('no-action')))['choice'] ?? '', /Say why it can be met in school/)
  const out = { state: 'left-out', why: 'It was banter' }
  for (const step of ['support', 'account', 'apart'])
    assert.deepEqual(Object.keys(await fieldsOf(record(step, {}, out))), ['why'], step)
})

test('never asked to tell it again: no answer says that the school will, and what they said once stands there to be used', async t => {
  const { record, get, people, run } = await onTheWeb(t)
  for (const again of ['yes', 'lead', ''])
    assert.deepEqual(Object.keys(await fieldsOf(record('account', { ...ACCOUNT, again }))), ['again'])
  await record('account', ACCOUNT)
  assert.deepEqual(Object.keys(await fieldsOf(record('account', ACCOUNT))), ['why'])
  const { body } = await get(people.dsl, `${run}/steps/account`)
  assert.match(body, /“He will not stop”/)
  assert.match(body, /Record it again, because something is new/)
})

test('never kept secret for a child: a promise is put right in writing, and neither the referral nor who is told is left out because of it', async t => {
  const { record } = await begun(t)
  const promised = { ...ACCOUNT, promised: 'yes' }
  assert.deepEqual(Object.keys(await fieldsOf(record('account', promised))), ['putRight'])
  assert.deepEqual(Object.keys(await fieldsOf(record('account', { ...ACCOUNT, next: '' }))), ['next'])
  await record('account', { ...promised, putRight: 'Priya told her why she could not keep it' })
  await record('review', REVIEW)
  const secret = { state: 'left-out', why: 'She asked me to tell nobody' }
  for (const step of ['advice', 'referral', 'risk'])
    assert.ok(Object.keys(await fieldsOf(record(step, {}, secret))).length, step)
})

test('never put together before the risk is assessed, nor after it was assessed anew and nobody has looked at that again', async t => {
  const { record, stands, RISK } = await begun(t)
  assert.match((await fieldsOf(record('apart', { ...APART, isApart: 'no' })))['isApart'] ?? '', /kept apart/)
  for (const asked of ['lessons', 'way'])
    assert.deepEqual(Object.keys(await fieldsOf(record('apart', { ...APART, [asked]: '' }))), [asked])
  await record('apart', APART)
  assert.match((await fieldsOf(record('together', TOGETHER)))['step'] ?? '', /assess the risk/)
  await record('review', REVIEW)
  await record('risk', RISK)
  assert.deepEqual(Object.keys(await fieldsOf(record('together', { ...TOGETHER, where: '' }))), ['where'])
  await record('together', TOGETHER)
  await record('risk', RISK, { why: 'He came to her house' })
  assert.equal((await stands())['together'], 'open')
})

test('never told to parents or outside, and nobody sanctioned, before the police were asked or while they ask to wait; what happened all the same is written down with how', async t => {
  const { record, as, people, concernId, RISK, SUPPORT, PARENTS, stands } = await begun(t)
  const call = { concernId, side: 'parent', who: 'Ana Marsh', how: 'phone', said: 'What he wrote' }
  const shared = {
    ...{ concernId, sharedWith: 'Lead, Park School', what: 'What he wrote', why: 'He goes there too' },
    ...{ consent: 'not-sought', withoutBecause: 'It would put her at risk' },
  }
  const telling = async () => fieldsOf(recordContact(await as(people.dsl), call))
  const sharing = async () => fieldsOf(recordSharing(await as(people.dsl), shared))
  await record('review', REVIEW)
  await record('risk', RISK)
  await record('support', SUPPORT)
  const sanction = {
    ...{ sanction: 'yes', agreed: 'yes', clause: '4.2', decider: 'Ruth Calloway, today' },
    ...sanctionOf(Object.keys(PARENTS)),
  }
  const punishing = async () =>
    fieldsOf(
      recordSanction(await as(people.dsl), {
        ...{ concernId, childId: people.pupil.id, sanction: 'detention', because: 'He wrote it' },
      }),
    )
  const isShut = async () => {
    assert.match((await punishing())['sanction'] ?? '', /may be a crime/)
    for (const refused of [await telling(), await sharing()])
      assert.match(refused['although'] ?? '', /may be a crime/)
    for (const [step, typed] of [
      ['parents', PARENTS],
      ['sanctions', sanction],
      ['other-settings', { others: 'no' }],
    ] as const)
      assert.match((await fieldsOf(record(step, typed)))['step'] ?? '', /police/, step)
  }
  await isShut()
  await record('advice', WAIT)
  await isShut()
  await recordContact(await as(people.dsl), { ...call, although: 'Her mother rang first' })
  // Whoever must know is never kept from it.
  assert.equal((await stands())['referral'], 'open')
  await record('advice', GO_ON, { why: 'They rang' })
  await recordContact(await as(people.dsl), call)
  await recordSharing(await as(people.dsl), shared)
  await record('parents', PARENTS)
  assert.match((await punishing())['sanction'] ?? '', /No sanction can be recorded yet/)
  await record('sanctions', sanction)
  assert.match((await punishing())['sanction'] ?? '', /Select a sanction that the policy lists/)
})
const sanctionOf = (names: readonly string[]) =>
  Object.fromEntries(
    names
      .filter(name => name.startsWith('told/'))
      .flatMap(name => [
        [name.replace('told', 'victim'), 'no'],
        [name.replace('told', 'effect'), 'He is ashamed'],
      ]),
  )

test('never a sanction in the place of support, nor one without the clause, who decided it and when', async t => {
  const { record, each, RISK, SUPPORT } = await begun(t)
  await record('review', REVIEW)
  await record('advice', NO_CRIME)
  await record('risk', RISK)
  const typed = {
    ...{ sanction: 'yes', agreed: 'yes', clause: '4.2', decider: 'Ruth Calloway, today' },
    ...{ ...each('victim', 'no'), ...each('effect', 'He is ashamed') },
  }
  assert.match((await fieldsOf(record('sanctions', typed)))['step'] ?? '', /support each child/)
  const bare = Object.fromEntries(Object.entries(SUPPORT).filter(([name]) => !name.startsWith('adult/')))
  assert.deepEqual(Object.keys(await fieldsOf(record('support', bare))), Object.keys(each('adult', '')))
  await record('support', SUPPORT)
  for (const asked of ['clause', 'decider'])
    assert.deepEqual(Object.keys(await fieldsOf(record('sanctions', { ...typed, [asked]: '' }))), [asked])
  await record('sanctions', typed)
})

test('never looked at, copied or sent: there is no step for it, no form takes a file, and each says so', async t => {
  const { record, get, post, people, run } = await onTheWeb(t)
  await record('review', { ...REVIEW, picture: 'yes' })
  for (const step of ['viewing', 'viewed']) await assert.rejects(record(step), { kind: 'not-found' })
  for (const page of [run, ...['review', 'device', 'account'].map(one => `${run}/steps/${one}`)]) {
    const { body, statusCode } = await get(people.dsl, page)
    assert.equal(statusCode, 200, page)
    assert.doesNotMatch(body, /type="file"|multipart|contenteditable/, page)
    assert.match(body, /Look at no picture or film of it, and copy and send none/, page)
  }
  const letters = { ...ACCOUNT, said: 'data:image/jpeg;base64,SkZJRg==' }
  const sent = await post(people.dsl, `${run}/steps/account`, letters)
  assert.equal(sent.statusCode, 422)
  assert.match(sent.body, /A picture or a file cannot be sent here/)
})

test('never ended while anything is not settled, nor while a child is not safe', async t => {
  const here = await begun(t)
  const { record, decide, answered, settleTheRest, people, IN_SCHOOL } = here
  await answered()
  await record('in-school', IN_SCHOOL)
  await decide('support')
  await settleTheRest()
  await record('in-school-second', AGREED, {}, people.deputy)
  assert.match((await fieldsOf(record('end', { safe: 'yes' })))['step'] ?? '', /how it was handled/)
  for (const asked of ['handled', 'practice', 'learned'])
    assert.ok((await fieldsOf(record('handling', {})))[asked])
  await record('handling', { handled: 'Well', practice: 'Nothing', learned: 'Nothing' })
  assert.deepEqual(Object.keys(await fieldsOf(record('end', { safe: 'no' }))), ['safe'])
  await record('end', { safe: 'yes' })
  assert.equal(sexualViolence.steps.at(-1)?.key, 'end')
})
