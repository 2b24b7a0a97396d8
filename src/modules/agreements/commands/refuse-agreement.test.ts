import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsOf } from '../../../platform/question.ts'
import { refusals } from '../queries/refusals.ts'
import { refusalsWait } from '../queries/refusals-wait.ts'
import { signatures } from '../queries/signatures.ts'
import { signingWaiting } from '../queries/signing-waiting.ts'
import { signingWorld } from '../signing-world.test.ts'
import { refuseAgreement } from './refuse-agreement.ts'
import { settleRefusal } from './settle-refusal.ts'

const WORDS = 'Rule 2 is not mine to keep.\nMy husband’s laptop is the same one; “yourself” <b>is</b> wrong.'

test('a refusal goes to the headteacher, word for word, and to nobody else', async t => {
  const { as, people, elsewhere, published } = await signingWorld(t)
  const made = await published()
  await refuseAgreement(await as(people.teacher), { ...made, personId: people.teacher.id, words: WORDS })

  const [refusal, ...more] = await refusals(await as(people.head))
  assert.deepEqual(more, [])
  assert.deepEqual([refusal?.words, refusal?.refuserName], [WORDS, people.teacher.name])
  const [need] = await needsOf(await as(people.head), signingWaiting)
  assert.equal(need?.title, 'Somebody has refused to sign')
  assert.doesNotMatch(JSON.stringify(need), /Wraythorne|laptop/)

  assert.deepEqual(await refusals(await as(people.chair)), [])
  assert.deepEqual(await refusals(await as(elsewhere.head)), [])
  for (const other of [people.dsl, people.office, people.deputy, people.governor, people.teacher])
    await assert.rejects(refusals(await as(other)), { kind: 'not-allowed' })
  const listed = await signatures(await as(people.office), { agreementId: made.agreementId, isSigned: false })
  assert.equal(listed.length, 5)
})

test('the headteacher’s own refusal goes to the chair of governors', async t => {
  const { as, people, published } = await signingWorld(t)
  const made = await published()
  await refuseAgreement(await as(people.head), { ...made, personId: people.head.id, words: WORDS })
  assert.equal((await needsOf(await as(people.head), [refusalsWait])).length, 0)
  assert.equal((await needsOf(await as(people.chair), [refusalsWait])).length, 1)
})

test('a refusal is answered once, and whoever refused may still sign', async t => {
  const { as, people, published, sign } = await signingWorld(t)
  const made = await published()
  const refusal = { ...made, personId: people.teacher.id, words: WORDS }
  const { refusalId } = await refuseAgreement(await as(people.teacher), refusal)
  await assert.rejects(refuseAgreement(await as(people.teacher), refusal), { kind: 'conflict' })
  const answer = { refusalId, outcome: 'We gave him a second laptop.' }
  await assert.rejects(settleRefusal(await as(people.chair), answer), { kind: 'not-allowed' })
  await settleRefusal(await as(people.head), answer)
  await assert.rejects(settleRefusal(await as(people.head), answer), { kind: 'conflict' })
  assert.deepEqual(
    await needsOf(await as(people.head), signingWaiting).then(needs => needs.map(({ title }) => title)),
    ['You have not signed Staff agreement'],
  )
  const [kept] = await refusals(await as(people.head))
  assert.deepEqual([kept?.words, kept?.outcome], [WORDS, answer.outcome])
  await sign(people.teacher, made)
})

test('a refusal without a word is not sent', async t => {
  const { as, people, published } = await signingWorld(t)
  const made = await published()
  await assert.rejects(
    refuseAgreement(await as(people.teacher), { ...made, personId: people.teacher.id, words: '  ' }),
    {
      fields: { words: 'Write what you do not agree with' },
    },
  )
})
