import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const SENT = { kind: 'sent', who: 'The duty team', how: 'form', words: 'All of it', theirReference: 'R-7' }
const ANSWERED = { kind: 'answered', who: 'Ola Berg, social worker', how: 'phone', words: 'We assess him' }

async function referring(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { report, record, post, get, dsl } = all
  const { at } = await report({ about: 'Jonah Tillerby' })
  await record(at)
  /** Drafted and sent, to whom the row says. */
  async function refer(to: Record<string, string>): Promise<string> {
    const draft = { other: '', draft: 'Jonah Tillerby hid under a table.', level: 'protection', ...to }
    const kept = await post(dsl, `${at}/referrals/new`, draft)
    assert.equal(kept.statusCode, 303, plain(kept.body))
    const referral = String(kept.headers.location).replace('/s/larkmoor', '')
    assert.equal((await post(dsl, referral, SENT)).statusCode, 303)
    return referral
  }
  const page = async (path: string, token = dsl) => plain((await get(token, path)).body)
  return { ...all, at, refer, page }
}

test('BS-5.2 only the lead and the deputies see and send a referral to the hub; anybody else who asks is refused, and it holds its day, reference, reply and the day on which it is chased', async t => {
  const { here, at, refer, page, get, post, teacher, enter } = await referring(t, 'banks')
  const referral = await refer({ agency: 'other', other: 'MASH' })
  const others = [teacher, await enter(here.people.office), await enter(here.people.head)]
  for (const token of others)
    for (const path of [referral, `${at}/referrals/new`])
      assert.ok((await get(token, path)).statusCode >= 403)
  const tried = await post(teacher, `${at}/referrals/new`, {
    agency: 'other',
    other: 'MASH',
    draft: 'He hid',
  })
  assert.ok(tried.statusCode >= 403)
  const sent = await page(referral, await enter(here.people.deputy))
  assert.match(sent, /Sent .*30 November 2026.*By their online form, The duty team\. Their reference: R-7/)
  assert.match(sent, /An answer is due\. By .* 1 December/)
})

test('BS-20.6 what the authority decided is recorded as one of the four, by whom and when; a referral without it waits', async t => {
  const { at, refer, page, post, dsl, record } = await referring(t, 'banks')
  const referral = await refer({ agency: 'social-care' })
  assert.match(await record(at), /Children’s social care An answer is due/)
  const unsaid = await post(dsl, referral, { ...ANSWERED, nextStep: 'A visit' })
  assert.equal(unsaid.statusCode, 422)
  assert.match(plain(unsaid.body), /Select what their answer is/)
  assert.match(plain(unsaid.body), /We assess him/, 'nothing typed is lost')
  for (const outcome of ['section 17', 'section 47', 'Immediate protection', 'No further action'])
    assert.ok((await page(referral)).includes(outcome), outcome)
  const outcome = 'Child protection (section 47)'
  assert.equal((await post(dsl, referral, { ...ANSWERED, nextStep: 'A visit', outcome })).statusCode, 303)
  const text = await page(referral)
  assert.match(text, /Answered .*30 November 2026/)
  assert.match(text, /By phone, Ola Berg, social worker\. .*Outcome: Child protection \(section 47\)/)
  assert.match(await record(at), /Children’s social care Answered/)
})

test('AS-1.101 a referral to the authority or the police keeps whom, why, their reference and their reply; the button is the coordinator’s and the headteacher’s, and without a reply by its day it shows', async t => {
  const { here, at, refer, page, post, get, enter, again, dsl, isNotKept } = await referring(t, 'ashover')
  const REASON = 'He was threatened by an adult online.'
  const police = await refer({ agency: 'police', draft: REASON })
  await refer({ agency: 'other', other: 'Local authority', draft: REASON })
  assert.match(await page(police), /Their reference: R-7.*He was threatened/)
  for (const who of [here.people.head, here.people.office]) {
    const asked = { deed: 'ask-reader', askedId: who.id, because: 'To decide about the police' }
    assert.equal((await post(dsl, at, asked)).statusCode, 303)
  }
  assert.match(await page(at, await enter(here.people.head)), /Draft a referral/)
  const office = await enter(here.people.office)
  assert.doesNotMatch(await page(at, office), /Draft a referral/)
  assert.ok((await get(office, `${at}/referrals/new`)).statusCode >= 403)
  here.clock.set('2026-12-04T10:00:00Z')
  const later = await again(here.people.dsl)
  const home = await page('', later)
  for (const agency of ['Police', 'Local authority'])
    assert.ok(home.includes(`${agency}: no answer about J.T.`), agency)
  await isNotKept('AS-1.101', /Fewer than 5 referrals in a year/)
  assert.equal((await post(later, police, { ...ANSWERED, nextStep: 'They visit' })).statusCode, 303)
  assert.match(await page(police, later), /We assess him.*Next: They visit/)
})
