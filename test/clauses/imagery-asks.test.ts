import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../procedures.ts'
import { first, following } from './following.ts'
import type { SchoolName } from '../../scripts/clauses/register.ts'

/** What is answered at each step, as the imagery world has it, in a school that runs on its own policy. */
async function imagery(t: Parameters<typeof following>[0], school: SchoolName) {
  const here = await following(t, { school, key: 'imagery' })
  const { each } = here
  const REVIEW = {
    ...{ harm: 'no', adult: 'no', coercion: 'no', unusual: 'no', acts: 'no', made: 'camera', spread: 'few' },
    ...{ present: 'The lead and a deputy', sharedBy: 'One pupil', where: 'A chat', because: 'For a joke' },
    ...{ ...each('shown', 'no', 'yes'), ...each('knew', 'not-shown', 'agreed') },
  }
  const RISK = {
    ...{ agencies: 'Nothing known', ...each('facts', 'Is in it'), ...each('impact', 'None seen') },
    ...{ ...each('needs', 'Nothing'), ...each('doubt', 'no'), ...each('before', 'no') },
  }
  return { ...here, REVIEW, RISK }
}

test('RB-1.112 RB-1.114 RB-1.120 of each pupil it is asked what makes them vulnerable, whether it happened before, and what is known: none may be left empty', async t => {
  const { record, missing, REVIEW, RISK, youngerId, olderId, look, run } = await imagery(t, 'redbridge')
  await record('review', REVIEW)
  for (const id of [youngerId, olderId])
    await missing('risk', RISK, [`needs/${id}`, `before/${id}`, `facts/${id}`])
  assert.match(await look(`${run}/steps/risk`), /What makes Jonah Tillerby more vulnerable\?/)
  await record('risk', RISK)
})

test('RB-1.118 how far it has spread and through which services is asked, and nobody knows it is an answer', async t => {
  const { record, missing, REVIEW } = await imagery(t, 'redbridge')
  await missing('review', REVIEW, ['spread', 'where'])
  await record('review', { ...REVIEW, spread: 'unknown' })
})

test('RB-1.115 whether it is referred is decided, with its reasons, and nothing less than a referral while an answer asks for one', async t => {
  const { record, decide, stands, REVIEW } = await imagery(t, 'redbridge')
  await record('review', { ...REVIEW, adult: 'unknown' })
  assert.equal((await stands())['referral'], 'open')
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Nothing less than a referral/)
  assert.match(await first(record('end', { safe: 'yes', learned: 'Teach it' })), /^First: /)
})

test('AL-46.17 a referral is decided as the guidance has it: nothing less while an answer asks for one', async t => {
  const { record, decide, stands, look, run, REVIEW } = await imagery(t, 'allington')
  await record('review', { ...REVIEW, coercion: 'yes' })
  assert.equal((await stands())['referral'], 'open')
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Nothing less than a referral/)
  assert.match(await look(run), /Refer it now/)
})

test('AL-46.21 nothing is deleted before it is decided who else must know, nor while an agency needs it or may', async t => {
  const { record, decide, REVIEW, RISK } = await imagery(t, 'allington')
  const deletion = {
    ...{ needed: 'unknown', where: 'Her phone', decision: 'delete', deleter: 'She herself' },
    ...{ witness: 'Her mother', when: 'Today', place: 'The part on deletion' },
  }
  await record('review', REVIEW)
  await record('risk', RISK)
  assert.match(await first(record('deletion', deletion)), /decide about a referral/)
  await record('in-school', { enough: 'yes', manageable: 'yes', reasons: 'So', plan: 'A talk' })
  await decide('support', undefined, {
    triage: { level: 'universal', noProcedureBecause: '' },
    risks: ['conduct'],
    reviewOn: '2026-12-20',
  })
  const refused = await fieldsOf(record('deletion', deletion))
  assert.match(refused['needed'] ?? '', /while an agency needs it, or may/)
  await record('deletion', { ...deletion, needed: 'no' })
})

test('BS-22.6 what comes next is decided by the questions of the guidance, none of them left out', async t => {
  const { record, decide, missing, look, run, REVIEW, RISK } = await imagery(t, 'banks')
  await record('review', REVIEW)
  await record('risk', RISK)
  assert.match((await fieldsOf(decide('support')))['choice'] ?? '', /Say why it can be met in school/)
  const met = { enough: 'yes', manageable: 'yes', reasons: 'So', plan: 'A talk' }
  await missing('in-school', met, ['enough', 'manageable', 'reasons', 'plan'])
  assert.match(await look(run), /UKCIS, Sharing nudes and semi-nudes/)
})
