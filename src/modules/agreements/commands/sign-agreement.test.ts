import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { superuserOf } from '../../../../test/database.ts'
import { signatureProof } from '../queries/signature-proof.ts'
import { signing } from '../queries/signing.ts'
import { signingWorld } from '../signing-world.test.ts'
import { publishAgreement } from './publish-agreement.ts'
import { saveDraft } from './save-draft.ts'
import { signAgreement } from './sign-agreement.ts'

test('a member of staff signs once; the fact and the log’s entry commit with it', async t => {
  const { as, people, published, sign, facts } = await signingWorld(t)
  const made = await published()
  const { signatureId } = await sign(people.teacher, made)
  const { agreementId } = made
  const own = { agreementId, personId: people.teacher.id }
  assert.equal((await signing(await as(people.teacher), own)).signatureId, signatureId)
  assert.deepEqual(facts.at(-1), {
    name: 'agreements.signed',
    agreementId,
    signatureId,
    personId: people.teacher.id,
  })
  await assert.rejects(sign(people.teacher, made), { kind: 'conflict' })
  const proof = await signatureProof(await as(people.teacher), { signatureId })
  assert.equal(proof.isTextWhole, true)
  assert.equal(typeof proof.entry?.n, 'number')
  assert.equal(proof.how, 'own-account')
})

test('without the tick nothing is signed', async t => {
  const { as, people, published } = await signingWorld(t)
  const made = await published()
  const own = { ...made, personId: people.teacher.id }
  await assert.rejects(signAgreement(await as(people.teacher), own), {
    fields: { declaration: 'Tick the box if you agree. If you do not, say so below' },
  })
})

test('of the same signature twice at once one is written', async t => {
  const { people, published, sign } = await signingWorld(t)
  const made = await published()
  const both = await Promise.allSettled([sign(people.teacher, made), sign(people.teacher, made)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const refused = both.find(({ status }) => status === 'rejected')
  assert.equal((refused as PromiseRejectedResult).reason.kind, 'conflict')
})

test('nobody signs for somebody else, for an audience they are not of, or at another school', async t => {
  const { as, people, elsewhere, schools, published } = await signingWorld(t)
  const made = await published()
  const forTeacher = { ...made, personId: people.teacher.id, declaration: 'agree' }
  await assert.rejects(signAgreement(await as(people.head), forTeacher), { kind: 'not-allowed' })
  const own = { ...made, personId: people.governor.id, declaration: 'agree' }
  await assert.rejects(signAgreement(await as(people.governor), own), { kind: 'not-found' })
  const theirs = { ...made, personId: elsewhere.teacher.id, declaration: 'agree' }
  await assert.rejects(signAgreement(await as(elsewhere.teacher), theirs), { kind: 'not-found' })
  await assert.rejects(signAgreement(await as(elsewhere.teacher, schools.larkmoor), theirs), {
    kind: 'not-allowed',
  })
})

test('what is signed is what was read: words that changed meanwhile are read again', async t => {
  const { as, people, published, sign } = await signingWorld(t)
  const made = await published()
  const head = await as(people.head)
  await saveDraft(head, { agreementId: made.agreementId, text: 'Other words' })
  await publishAgreement(head, { agreementId: made.agreementId, whoSignedBefore: 'sign-again' })
  await assert.rejects(sign(people.teacher, made), {
    message: 'The words changed while you were reading them.',
  })
})

test('a parent signs for a child up to the stage the policy names, and for no child of another', async t => {
  const { as, people, publishedForChildren, letSign, child } = await signingWorld(t)
  const { parent, pupil } = people
  const young = await publishedForChildren('KS1')
  const older = await publishedForChildren('KS2')
  const other = await child('Asha Reid', 'Wren')
  await letSign(parent, pupil)
  const signFor = async (made: typeof young, personId: string) =>
    signAgreement(await as(parent), { ...made, personId, declaration: 'agree' })
  const { signatureId } = await signFor(young, pupil.id)
  assert.equal((await signatureProof(await as(parent), { signatureId })).signerName, 'Ana Marsh')
  await assert.rejects(signFor(older, pupil.id), { kind: 'not-allowed' })
  await assert.rejects(signFor(young, other.id), { kind: 'not-allowed' })
})

test('a child whose parent signs does not sign alone; an older child does', async t => {
  const { people, publishedForChildren, sign } = await signingWorld(t)
  const [young, older] = [await publishedForChildren('KS1'), await publishedForChildren('KS2')]
  await assert.rejects(sign(people.pupil, young), { kind: 'not-allowed' })
  await sign(people.pupil, older)
})

test('a signature’s proof is for its person, its signer and those who see names', async t => {
  const { as, people, elsewhere, published, sign } = await signingWorld(t)
  const { signatureId } = await sign(people.teacher, await published())
  for (const reader of [people.teacher, people.head, people.office, people.dsl])
    assert.equal((await signatureProof(await as(reader), { signatureId })).id, signatureId)
  for (const reader of [people.deputy, people.chair, people.parent])
    await assert.rejects(signatureProof(await as(reader), { signatureId }), { kind: 'not-allowed' })
  await assert.rejects(signatureProof(await as(elsewhere.head), { signatureId }), { kind: 'not-found' })
})

test('words or a signature altered behind the product’s back no longer fit the log', async t => {
  const { as, people, published, sign, addresses } = await signingWorld(t)
  const made = await published()
  const { signatureId } = await sign(people.teacher, made)
  const intruder = new Client(await superuserOf(addresses))
  await intruder.connect()
  await intruder.query(`update agreements.version set text = 'I may share my password.'`)
  const reworded = await signatureProof(await as(people.teacher), { signatureId })
  await intruder.query(`update agreements.signature set signer_id = $1`, [people.head.id])
  const reassigned = await signatureProof(await as(people.teacher), { signatureId })
  await intruder.end()
  assert.deepEqual([reworded.isTextWhole, reworded.entry !== undefined], [false, true])
  assert.equal(reassigned.entry, undefined)
})
