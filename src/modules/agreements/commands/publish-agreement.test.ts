import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreement } from '../queries/agreement.ts'
import { signing } from '../queries/signing.ts'
import { whoHasSigned } from '../queries/who-has-signed.ts'
import { signingWorld } from '../signing-world.test.ts'
import { publishAgreement } from './publish-agreement.ts'
import { saveDraft } from './save-draft.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'
import { writeAgreement } from './write-agreement.ts'

const WORDS = { title: 'Staff agreement', audience: 'staff', text: 'Lock your screen.' }

test('a version begins tomorrow unless a later day is chosen, and never today', async t => {
  const { as, people, facts } = await signingWorld(t)
  const head = await as(people.head)
  const { agreementId } = await writeAgreement(head, WORDS)
  await assert.rejects(publishAgreement(head, { agreementId, effectiveOn: '2026-11-23' }), {
    fields: { effectiveOn: 'Enter 24 November 2026 or a later day' },
  })
  const { versionId } = await publishAgreement(head, { agreementId, effectiveOn: '' })
  const { versions, inForce } = await agreement(head, { agreementId })
  assert.equal(versions[0]?.effectiveFrom.toString(), '2026-11-24T00:00:00Z')
  assert.equal(inForce, undefined)
  assert.deepEqual(facts.at(-1), {
    ...{ name: 'agreements.published', agreementId, versionId, effectiveOn: '2026-11-24' },
  })
})

test('published words never change: a new version is written beside them', async t => {
  const { as, people, published, tomorrow } = await signingWorld(t)
  const { agreementId } = await published()
  const head = await as(people.head)
  await assert.rejects(publishAgreement(head, { agreementId }), { kind: 'conflict' })
  await saveDraft(head, { agreementId, text: 'Half a thought' })
  await saveDraft(head, { agreementId, text: 'Lock it.\r\nAlways.' })
  await assert.rejects(publishAgreement(head, { agreementId }), {
    fields: { whoSignedBefore: 'Select whether those who signed before must sign again' },
  })
  tomorrow()
  await publishAgreement(await as(people.head), { agreementId, whoSignedBefore: 'sign-again' })
  const { versions, inForce } = await agreement(await as(people.head), { agreementId })
  assert.deepEqual(
    versions.map(({ number, asksAgain, text }) => [number, asksAgain, text.split('\n').length]),
    [
      [2, true, 2],
      [1, true, 3],
    ],
  )
  assert.equal(inForce?.number, 1)
})

test('a signature holds under new words that say the same, and must be given again when they ask more', async t => {
  const { as, people, published, sign, tomorrow } = await signingWorld(t)
  const { teacher } = people
  const first = await published()
  const { agreementId } = first
  await sign(teacher, first)
  const isSigned = async () =>
    (await signing(await as(teacher), { agreementId, personId: teacher.id })).signatureId !== null

  const next = async (whoSignedBefore: string) => {
    tomorrow()
    await saveDraft(await as(people.head), { agreementId, text: `Words for ${whoSignedBefore}` })
    await publishAgreement(await as(people.head), { agreementId, whoSignedBefore })
    return isSigned()
  }
  assert.equal(await next('stay-valid'), true)
  assert.equal(await next('sign-again'), false)
  assert.equal(await next('stay-valid'), false)
})

test('an agreement for pupils says for which stage, and only those classes are asked', async t => {
  const { as, people, published, child } = await signingWorld(t)
  const head = await as(people.head)
  const forPupils = { title: 'Ours', audience: 'pupil', text: 'We ask first.' }
  await assert.rejects(writeAgreement(head, forPupils), {
    fields: { stage: 'Select the stage whose words these are' },
  })
  await child('Asha Reid', 'Wren')
  await published({ ...forPupils, stage: 'KS1', classNames: ['Wren'] })
  await published({ ...forPupils, title: 'Everybody’s', stage: 'KS2', classNames: [] })
  const [ours, all] = (await whoHasSigned(await as(people.head))).toSorted((a, b) => a.due - b.due)
  assert.deepEqual(ours?.classes, [{ className: 'Wren', due: 1, signed: 0 }])
  assert.deepEqual(
    all?.classes.map(({ className }) => className),
    ['Osprey', 'Wren'],
  )
})

test('a teacher writes no agreement, the office publishes none, and another school’s is not there', async t => {
  const { as, people, elsewhere, published } = await signingWorld(t)
  const { agreementId } = await published()
  await assert.rejects(writeAgreement(await as(people.teacher), WORDS), { kind: 'not-allowed' })
  await saveDraft(await as(people.office), { agreementId, text: 'Other words' })
  const again = { agreementId, whoSignedBefore: 'sign-again' }
  await assert.rejects(publishAgreement(await as(people.office), again), { kind: 'not-allowed' })
  await assert.rejects(agreement(await as(elsewhere.head), { agreementId }), { kind: 'not-found' })
  await assert.rejects(saveDraft(await as(elsewhere.head), { agreementId, text: 'Ours now' }), {
    kind: 'not-found',
  })
})

test('a withdrawn agreement is asked of nobody, and what was signed stays signed', async t => {
  const { as, people, published, sign } = await signingWorld(t)
  const made = await published()
  await sign(people.teacher, made)
  const { agreementId } = made
  await withdrawAgreement(await as(people.head), { agreementId, reason: 'Now part of the contract' })
  const own = { agreementId, personId: people.deputy.id }
  await assert.rejects(signing(await as(people.deputy), own), { kind: 'not-found' })
  await assert.rejects(withdrawAgreement(await as(people.head), { agreementId, reason: 'Twice' }), {
    kind: 'conflict',
  })
})
