import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

type Answers = Record<string, string | readonly string[]>

async function deciding(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { report, record, decideWhole, get, dsl } = all
  const { at, concernId } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  /** It stays undecided, and the page says what is missing. */
  async function refused(answers: Answers, says: RegExp) {
    const { statusCode, body } = await decideWhole(at, answers)
    assert.equal(statusCode, 422)
    assert.match(plain(body), says)
    assert.match(plain((await get(dsl, '/concerns')).body), /not decided yet/i)
  }
  async function decided(answers: Answers): Promise<string> {
    const sent = await decideWhole(at, answers)
    assert.equal(sent.statusCode, 303, plain(sent.body))
    return record(at)
  }
  const isKept = (id: string) => all.isKept(id, /1 of 1 decisions (answer it|rest on it)/)
  return { ...all, at, concernId, refused, decided, isKept }
}

const REFERRAL = { agency: 'social-care', other: '', draft: 'Jonah Tillerby hid under a table.' }

test('RB-1.41 every decision says whether a child is at risk of significant harm: no needs its reason, and yes is a referral, which then waits to be sent', async t => {
  const { at, refused, decided, get, dsl, isKept } = await deciding(t, 'redbridge')
  assert.match(plain((await get(dsl, at)).body), /Is a child at risk of significant harm\?/)
  await refused({ harm: '' }, /Select whether a child is at risk of significant harm/)
  await refused({ harm: 'no', noHarmBecause: '' }, /Write why a child is not at risk of it/)
  await refused({ harm: 'yes', choice: 'no-action' }, /a child is at risk of significant harm: refer it/)
  const text = await decided({ harm: 'yes', choice: 'refer' })
  assert.match(text, /At risk of significant harm Yes/)
  assert.match(text, /Not sent yet It was decided to ask children’s social care/)
  assert.match(plain((await get(dsl, '')).body), /Referral not sent: J\.T\./)
  await isKept('RB-1.41')
})

test('RB-A.44 it is decided to refer or not to, with the reasons and by whom; a referral has its agency, time and reference, and a silent agency is chased', async t => {
  const { here, at, refused, decided, get, post, again, dsl, isKept } = await deciding(t, 'redbridge')
  assert.match(plain((await get(dsl, at)).body), /Why not a referral\? Leave it empty only if you refer it/)
  await refused({ choice: '' }, /Select what you will do/)
  await refused({ notReferredBecause: '' }, /Write why you do not refer it/)
  await refused({ choice: 'refer', reasons: '' }, /Write why you decided this/)
  const text = await decided({ choice: 'refer', reasons: 'He is afraid to go home', harm: 'yes' })
  assert.match(text, /Priya Anand-Cole, 30 November 2026 at .* Why He is afraid to go home/)
  const kept = await post(dsl, `${at}/referrals/new`, REFERRAL)
  const referral = String(kept.headers.location).replace('/s/larkmoor', '')
  const sent = {
    kind: 'sent',
    who: 'The duty team',
    how: 'phone',
    words: 'All of it',
    theirReference: 'SC-7',
  }
  assert.equal((await post(dsl, referral, sent)).statusCode, 303)
  assert.match(
    plain((await get(dsl, referral)).body),
    /Sent .*By phone, The duty team\. Their reference: SC-7/,
  )
  await isKept('RB-A.44')
  here.clock.move({ hours: 72 })
  assert.match(
    plain((await get(await again(here.people.dsl), '')).body),
    /Children’s social care: no answer about J\.T\./,
  )
})

test('RB-A.17 nothing but a referral, or that nothing is left to do, is decided before somebody was asked to do something by a day; what is open stands on the child’s chronology', async t => {
  const { here, at, refused, decided, get, post, dsl, isKept } = await deciding(t, 'redbridge')
  const support = { choice: 'support' }
  assert.match(
    plain((await get(dsl, at)).body),
    /Before you decide anything but a referral or “Nothing more to do”, ask somebody to do something by a day/,
  )
  await refused(support, /First ask somebody to do something by a day/)
  const action = {
    ...{ what: 'Sit with him at lunch', ownerId: here.people.teacher.id, shows: 'task', by: 'onDay' },
    ...{ 'dueOn-day': '4', 'dueOn-month': '12', 'dueOn-year': '2026' },
  }
  const ownerless = await post(dsl, `${at}/actions/new`, { ...action, ownerId: '' })
  assert.equal(ownerless.statusCode, 422)
  assert.equal((await post(dsl, `${at}/actions/new`, action)).statusCode, 303)
  const text = await decided(support)
  assert.match(text, /Łukasz Wraythorne: Sit with him at lunch/)
  const chronology = plain((await get(dsl, `/children/${here.people.pupil.id}/concerns`)).body)
  assert.match(chronology, /Still to be done: Sit with him at lunch \(Łukasz Wraythorne\)/)
  await isKept('RB-A.17')
})

test('AL-43.3 the level of need is chosen with what each means on screen, by the board’s document; the level asks for its referral, and less needs a reason', async t => {
  const { at, refused, decided, record, get, post, dsl, isKept } = await deciding(t, 'allington')
  const shown = plain((await get(dsl, at)).body)
  assert.match(
    shown,
    /At which level of need\? By “Kent Safeguarding Children Board thresholds and procedures”/,
  )
  assert.match(shown, /Child in need Would not thrive without social care/)
  await refused({ level: '' }, /Select the level of need/)
  await refused({ level: 'protection', notReferredBecause: '' }, /Write why you do not refer it/)
  const text = await decided({ level: 'in-need', notReferredBecause: 'His social worker has it already' })
  assert.match(text, /Level of need Child in need, by “Kent Safeguarding Children Board/)
  assert.match(text, /That level asks for a referral to children’s social care/)
  await post(dsl, `${at}/referrals/new`, { ...REFERRAL, level: 'in-need' })
  assert.doesNotMatch(await record(at), /That level asks for/)
  await isKept('AL-43.3')
})

test('BS-20.4 early help is an outcome with its plan, its lead professional and a day to look again, and a plan past its day comes back to the lead', async t => {
  const { here, refused, decided, get, again, isKept } = await deciding(t, 'banks')
  const help = { choice: 'early-help', plan: 'A parenting course', leadProfessional: 'The school nurse' }
  await refused({ choice: 'early-help' }, /Write what the plan is.*Write who the lead professional is/)
  const never = { 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' }
  await refused({ ...help, ...never }, /Enter the day on which you look at the plan again/)
  const review = { 'reviewOn-day': '4', 'reviewOn-month': '12', 'reviewOn-year': '2026' }
  const text = await decided({ ...help, ...review })
  assert.match(text, /Plan A parenting course Lead professional The school nurse/)
  await isKept('BS-20.4')
  here.clock.set('2026-12-07T09:00:00Z')
  const dsl = await again(here.people.dsl)
  assert.match(plain((await get(dsl, '/concerns')).body), /Late J\.T\. Ask for early help/)
})

test('BS-20.5 a referral says at which level of need it is made, by the local document; without one it is not kept, and the document’s name stays with it', async t => {
  const { at, decided, get, post, dsl, isKept } = await deciding(t, 'banks')
  const DOCUMENT = /By “Local threshold document and local protocol for assessment”/i
  assert.match(plain((await get(dsl, `${at}/referrals/new`)).body), DOCUMENT)
  const refused = await post(dsl, `${at}/referrals/new`, REFERRAL)
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /Select the level of need/)
  assert.ok(refused.body.includes(REFERRAL.draft), 'nothing typed is lost')
  const kept = await post(dsl, `${at}/referrals/new`, { ...REFERRAL, level: 'protection' })
  assert.equal(kept.statusCode, 303)
  const referral = plain((await get(dsl, String(kept.headers.location).replace('/s/larkmoor', ''))).body)
  assert.match(referral, /Level of need: Child protection, by “Local threshold document/)
  await decided({ choice: 'refer', level: 'protection' })
  await isKept('BS-20.5')
})
