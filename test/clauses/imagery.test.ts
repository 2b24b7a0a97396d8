import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { letRead } from '../../src/modules/concerns/commands/let-read.ts'
import { begunIn, fieldsOf, PARENTS } from '../imagery.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

/** A record that follows the procedure, in a school that runs on its own policy. */
async function following(t: Parameters<typeof underPolicy>[0], school: SchoolName) {
  const under = await underPolicy(t, school)
  const here = await begunIn(under)
  const web = await pagesOf(t, under)
  const run = `/concerns/${here.concernId}/procedures/${here.runId}`
  /** By the lead, who signs in. */
  const look = async (path: string) => {
    const token = await web.enter(under.people.dsl)
    return plain((await web.get(token, path)).body)
  }
  /** Why nothing less than a referral can be decided; nothing, where only something else is still asked. */
  const shut = async () => {
    const says = (await fieldsOf(here.decide('support')))['choice'] ?? ''
    return says.startsWith('Nothing less') ? says : ''
  }
  return { ...here, run, look, shut }
}

const AGAIN = { why: 'Heard more' }
const MUST = {
  ...{ viewing: 'must', reason: 'decide', instead: 'Asked both', approver: 'Ruth Calloway' },
  ...{ second: 'Tom Ferriby', place: 'The office of the head' },
}

test('RB-1.107 RB-1.108 RB-1.110 RB-1.113 RB-1.123 RB-1.124 RB-1.125 RB-1.126 RB-1.127 RB-1.128 RB-1.129 RB-1.130 each answer that asks for a referral takes the school’s own response away, until all are no and enough is known', async t => {
  const { record, shut, stands, at, each, look, run, REVIEW, RISK, IN_SCHOOL } = await following(
    t,
    'redbridge',
  )
  const fires = async (step: string, answers: Record<string, string>, says: RegExp) => {
    await record(step, answers, AGAIN)
    assert.match(await shut(), says)
    assert.ok((await at()).walk.fired.some(one => says.test(one.says)))
  }
  await record('review', REVIEW)
  assert.match(await shut(), /Assess the risk to each child/)
  await record('risk', RISK)
  await record('in-school', { ...IN_SCHOOL, enough: 'unknown' })
  assert.match(await shut(), /Is enough known to decide\?/)
  await record('in-school', IN_SCHOOL, AGAIN)
  assert.equal(await shut(), '')
  for (const answer of ['yes', 'unknown']) {
    await fires('review', { ...REVIEW, adult: answer }, /adult is involved/)
    await fires('review', { ...REVIEW, coercion: answer }, /coerced, blackmailed or groomed/)
    await fires('review', { ...REVIEW, unusual: answer }, /violent, or unusual/)
    await fires('review', { ...REVIEW, acts: answer, ...each('shown', 'yes') }, /under 13/)
    await fires('review', { ...REVIEW, harm: answer }, /immediate risk of harm/)
  }
  // Nothing can be recorded of the children before somebody says that they are safe.
  assert.deepEqual([(await stands())['safe'], (await stands())['risk']], ['open', 'waits'])
  await record('review', REVIEW, AGAIN)
  await fires(
    'risk',
    { ...RISK, ...each('doubt', 'unknown') },
    /doubt that a child in it understands consent/,
  )
  await record('risk', RISK, AGAIN)
  await record('in-school', IN_SCHOOL, AGAIN)
  assert.equal(await shut(), '')
  // Anything new asks again, and what was said before stays.
  await record('review', { ...REVIEW, adult: 'yes' }, { why: 'He says that he is 19' })
  assert.equal((await stands())['risk'], 'open')
  const { run: kept } = await at()
  assert.ok(kept.entries.filter(({ step }) => step === 'review').length > 2)
  assert.match(await look(run), /Refer it now An adult is involved/)
})

test('RB-1.105 RB-1.106 RB-1.109 RB-1.111 RB-1.119 RB-1.122 the steps open in order under the guidance that the policy names, and ask of each child what it asks', async t => {
  const { record, stands, look, run, each, REVIEW, RISK } = await following(t, 'redbridge')
  assert.match(await look(run), /UKCCIS “Sexting in schools and colleges”/)
  for (const step of ['risk', 'viewing', 'parents', 'support', 'deletion', 'network'])
    assert.equal((await stands())[step], 'waits', step)
  const out = await fieldsOf(record('review', {}, { state: 'left-out', why: 'No time' }))
  assert.deepEqual(Object.keys(out), ['why'])
  for (const asked of ['present', 'sharedBy', 'where'])
    assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...REVIEW, [asked]: '' }))), [asked])
  const knew = each('knew', '')
  assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...REVIEW, ...knew }))), Object.keys(knew))
  await record('review', REVIEW)
  const impact = each('impact', '')
  assert.deepEqual(Object.keys(await fieldsOf(record('risk', { ...RISK, ...impact }))), Object.keys(impact))
  const silent = { ...PARENTS(each), ...each('told', 'no') }
  assert.deepEqual(Object.keys(await fieldsOf(record('parents', silent))), Object.keys(each('whyNot', '')))
  await record('parents', PARENTS(each))
  assert.match((await fieldsOf(record('deletion')))['step'] ?? '', /decide about a referral/)
})

test('AL-46.11 AL-46.12 AL-46.13 AL-46.15 AL-46.16 AL-46.19 AL-46.20 each step of the policy is a step of the procedure, and asks what it says', async t => {
  const { record, decide, stands, at, look, run, each, REVIEW, RISK } = await following(t, 'allington')
  assert.match(
    await look(run),
    /Kent Safeguarding Children Board’s procedures, as this school’s policy names it/,
  )
  const taken = { what: 'taken', which: 'A phone', where: 'The safe', holder: 'Office, since noon' }
  for (const asked of ['which', 'where', 'holder'])
    assert.deepEqual(Object.keys(await fieldsOf(record('device', { ...taken, [asked]: '' }))), [asked])
  await record('device', taken)
  await record('device', { ...taken, what: 'passed', holder: 'The head, since 2 pm' })
  assert.equal((await at()).run.entries.filter(({ step }) => step === 'device').length, 2)
  await record('review', { ...REVIEW, coercion: 'yes' })
  assert.equal((await at()).walk.fired.length, 1)
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Assess the risk/)
  for (const name of ['agencies', ...Object.keys(each('needs', ''))])
    assert.deepEqual(Object.keys(await fieldsOf(record('risk', { ...RISK, [name]: '' }))), [name])
  await record('risk', RISK)
  const told = { ...each('told', 'no'), ...each('whyNot', 'It would put her at risk') }
  await record('parents', told)
  await record('review', REVIEW, AGAIN)
  assert.equal((await stands())['parents'], 'open')
  const sanction = {
    sanction: 'yes',
    agreed: 'no',
    ...each('victim', 'yes'),
    ...each('effect', 'It shames her'),
  }
  await record('risk', RISK, AGAIN)
  assert.deepEqual(Object.keys(await fieldsOf(record('sanctions', sanction))), ['agreed'])
  assert.equal((await stands())['deletion'], 'waits')
})

for (const { ids, school } of [
  { ids: 'RB-1.116', school: 'redbridge' },
  { ids: 'AL-46.6 AL-46.7 AL-46.8', school: 'allington' },
] as const)
  test(`${ids} nobody views it but the safeguarding lead or a deputy, with all written down before; no file is taken; nothing is deleted before it is decided who else must know`, async t => {
    const { record, people, as, concernId, REVIEW, look, run } = await following(t, school)
    await record('review', REVIEW)
    await letRead(await as(people.dsl), {
      concernId,
      askedId: people.head.id,
      because: 'Deals with it today',
    })
    await assert.rejects(record('viewing', MUST, {}, people.head), { kind: 'not-allowed' })
    for (const missing of ['reason', 'instead', 'approver', 'second', 'place'])
      assert.deepEqual(Object.keys(await fieldsOf(record('viewing', { ...MUST, [missing]: '' }))), [missing])
    const letters = { ...MUST, instead: 'data:image/png;base64,iVBORw0KGgo=' }
    assert.match((await fieldsOf(record('viewing', letters)))['instead'] ?? '', /cannot be sent here/)
    // Of the head it is the viewing that is refused; the lead, who has written all of it down, may.
    await record('viewing', { viewing: 'not-viewed' }, {}, people.head)
    await record('viewing', MUST, AGAIN)
    assert.match(await look(run), /Do not look at it\. Do not copy, print, save, share or forward it/)
    assert.match((await fieldsOf(record('deletion')))['step'] ?? '', /decide about a referral/)
  })

test('BS-22.1 a concern about such an image follows the guidance that the policy names, with its edition', async t => {
  const { look, run } = await following(t, 'banks')
  const shown = await look(run)
  assert.match(shown, /UKCIS, Sexting in schools and colleges, as this school’s policy names it/)
  assert.match(shown, /11 March 2024/)
})
