import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { outbox } from '../../messages/index.ts'
import { MOST_WRONG_LINKS } from '../link.ts'
import { needsOf } from '../../../platform/question.ts'
import { linksWait } from '../queries/links-wait.ts'
import { families } from '../queries/families.ts'
import { refusals } from '../queries/refusals.ts'
import { signatureProof } from '../queries/signature-proof.ts'
import { signingWorld } from '../signing-world.test.ts'
import { endSigner } from './end-signer.ts'
import { makeSigningLink } from './make-signing-link.ts'
import { openSigningLink } from './open-signing-link.ts'
import { refuseByLink } from './refuse-by-link.ts'
import { signByLink } from './sign-by-link.ts'

/** A parent without an address, her two children, and the link she was handed. */
async function family(t: Parameters<typeof signingWorld>[0]) {
  const here = await signingWorld(t)
  const made = await here.publishedForChildren()
  const mum = await here.parent('Folake Adeyinka')
  const asha = await here.child('Asha Adeyinka', 'Wren')
  const reuben = await here.child('Reuben Adeyinka', 'Finch')
  await here.letSign(mum, asha)
  await here.letSign(mum, reuben)
  const token = await here.linkFor(mum)
  const agree = (...children: { id: string }[]) => children.map(({ id }) => `${made.versionId}/${id}`)
  const sign = (token: string, ...children: { id: string }[]) =>
    signByLink(here.anybody(), { token, agree: agree(...children), signedAs: 'Folake Adeyinka' })
  return { ...here, ...{ made, mum, asha, reuben, token, agree, signLink: sign } }
}

test('a parent signs for her children from a link, and signing uses it up', async t => {
  const { as, people, asha, reuben, token, opened, signLink, facts } = await family(t)
  assert.deepEqual(await signLink(token, asha, reuben), { signed: 2 })
  assert.equal(await opened(token), undefined)
  await assert.rejects(signLink(token, asha), { kind: 'not-found' })
  const signed = facts.filter(({ name }) => name === 'agreements.signed')
  assert.deepEqual(new Set(signed.map(({ personId }) => personId)), new Set([asha.id, reuben.id]))
  const proof = await signatureProof(await as(people.office), {
    signatureId: String(signed[0]?.['signatureId']),
  })
  assert.deepEqual(
    [proof.how, proof.signedAs, proof.signerName],
    ['link', 'Folake Adeyinka', 'Folake Adeyinka'],
  )
  assert.equal(proof.entry !== undefined && proof.isTextWhole, true)
})

test('opening a link, however often, does not use it up', async t => {
  const { asha, reuben, token, opened, signLink } = await family(t)
  for (let n = 0; n < 3; n++) assert.equal((await opened(token))?.items[0]?.people.length, 2)
  await assert.rejects(signLink(token), {
    fields: { agree: 'Tick for whom you agree. If you do not agree, say so below' },
  })
  assert.equal((await opened(token))?.items.length, 1)
  await signLink(token, asha, reuben)
})

test('a link ends after 14 days', async t => {
  const { token, opened, clock } = await family(t)
  clock.move({ days: 13, hours: 23 })
  assert.notEqual(await opened(token), undefined)
  clock.move({ hours: 1 })
  assert.equal(await opened(token), undefined)
})

test('a new link ends the one before it', async t => {
  const { mum, token, opened, linkFor } = await family(t)
  const second = await linkFor(mum)
  assert.equal(await opened(token), undefined)
  assert.notEqual(await opened(second), undefined)
})

test('a link opens nothing at another school, and nothing of another parent’s child', async t => {
  const { people, schools, token, opened, publishedForChildren, letSign, anybody, made } = await family(t)
  assert.equal(await opened(token, schools.hollinBank), undefined)
  await publishedForChildren('EYFS')
  await letSign(people.parent, people.pupil)
  const found = await opened(token)
  assert.doesNotMatch(JSON.stringify(found), /Jonah|Tillerby|Marsh/)
  const agree = [`${made.versionId}/${people.pupil.id}`]
  await assert.rejects(signByLink(anybody(), { token, agree, signedAs: 'Folake' }), { kind: 'conflict' })
})

test('a link shows first names only', async t => {
  const { token, opened } = await family(t)
  assert.doesNotMatch(JSON.stringify(await opened(token)), /Adeyinka/)
})

test('who no longer signs for a child sees that child no more, from the same moment', async t => {
  const { as, people, asha, token, opened } = await family(t)
  const [found] = await families(await as(people.office), { pupilId: asha.id })
  await endSigner(await as(people.office), { signsForId: found?.signers[0]?.id })
  const names = (await opened(token))?.items.flatMap(({ people }) => people.map(({ firstName }) => firstName))
  assert.deepEqual(names, ['Reuben'])
})

test('where the policy lets no parent sign, a link has nothing to sign', async t => {
  const { token, opened, inPolicy, tomorrow } = await family(t)
  await inPolicy('agreements.signed-on-behalf', '', { stage: 'nobody' })
  tomorrow()
  assert.deepEqual((await opened(token))?.items, [])
})

test('the token of a link stands in no table, only its hash', async t => {
  const { token, addresses } = await family(t)
  const client = new Client(addresses.keeper)
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const holding: string[] = []
  const wanted = [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')]
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
    if (rows.some(({ row }) => wanted.some(secret => row.includes(secret)))) holding.push(name)
  }
  await client.end()
  assert.equal(tables.length > 30, true)
  assert.deepEqual(holding, [])
})

test('whoever tries many wrong links must wait, with a right one too', async t => {
  const { token, anybody, clock } = await family(t)
  const open = (token: string, address = '192.0.2.7') => openSigningLink(anybody(), { token, address })
  for (let n = 0; n < MOST_WRONG_LINKS; n++) assert.equal(await open(`wrong-${n}`), undefined)
  await assert.rejects(open(token), { kind: 'too-many' })
  assert.notEqual(await open(token, '192.0.2.8'), undefined)
  clock.move({ minutes: 15 })
  assert.notEqual(await open(token), undefined)
})

test('of a link used twice at once one signs', async t => {
  const { asha, reuben, token, signLink } = await family(t)
  const both = await Promise.allSettled([signLink(token, asha), signLink(token, reuben)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('a parent who does not agree is answered too: their words go to the headteacher, and the link ends', async t => {
  const { as, people, token, opened, anybody } = await family(t)
  await refuseByLink(anybody(), { token, words: 'We have no computer.' })
  assert.equal(await opened(token), undefined)
  const found = await refusals(await as(people.head))
  assert.deepEqual(
    found.map(({ refuserName, personName, words }) => [personName, refuserName, words].join(', ')).toSorted(),
    [
      'Asha Adeyinka, Folake Adeyinka, We have no computer.',
      'Reuben Adeyinka, Folake Adeyinka, We have no computer.',
    ],
  )
})

test('a link goes to the address the school holds, naming nobody, and is shown only where there is none', async t => {
  const { as, people, facts, letSign, linkFor, asha, parent } = await family(t)
  await letSign(people.parent, asha)
  const { toHandOver } = await makeSigningLink(await as(people.office), { parentId: people.parent.id })
  assert.equal(toHandOver, null)
  assert.equal(facts.at(-1)?.name, 'messages.queued')
  await assert.rejects(linkFor(await parent('Nobody Here')), { kind: 'conflict' })
  await assert.rejects(makeSigningLink(await as(people.teacher), { parentId: people.parent.id }), {
    kind: 'not-allowed',
  })
})

test('where no mail leaves, whoever makes a link on a page hands it over there, and it waits in no outbox', async t => {
  const { as, people, facts, letSign, asha } = await family(t)
  await letSign(people.parent, asha)
  const before = facts.length
  const made = await makeSigningLink(await as(people.office), {
    parentId: people.parent.id,
    isHandedOver: true,
  })
  assert.deepEqual([typeof made.toHandOver, made.hasAddress, facts.length], ['string', true, before])
  assert.deepEqual(await outbox(await as(people.head), {}), [])
})

test('a link that was used, or that a newer one replaced, is no longer to be handed over', async t => {
  const { as, people, letSign, asha, signLink } = await family(t)
  await letSign(people.parent, asha)
  const states = async () =>
    new Set(
      (await outbox(await as(people.head), {})).map(
        ({ failure, link }) => `${failure}, link ${link !== null}`,
      ),
    )
  await makeSigningLink(await as(people.office), { parentId: people.parent.id })
  assert.deepEqual(await states(), new Set(['null, link true']))
  await makeSigningLink(await as(people.office), { parentId: people.parent.id })
  assert.deepEqual(await states(), new Set(['null, link true', 'replaced, link false']))
  const waits = (await outbox(await as(people.head), {})).find(({ link }) => link !== null)
  await signLink(waits?.link?.split('/').at(-1) ?? '', asha)
  assert.deepEqual(await states(), new Set(['used, link false', 'replaced, link false']))
})

test('the office is told of children for whom nobody holds a link', async t => {
  const { as, people, asha, reuben, token, signLink } = await family(t)
  // Jonah of the cast, for whom nobody signs.
  const told = async () => (await needsOf(await as(people.office), [linksWait]))[0]?.title
  assert.equal(await told(), 'A child waits for a parent’s signature')
  await signLink(token, asha)
  assert.equal(await told(), '2 children wait for a parent’s signature')
  const [left] = await families(await as(people.office), { pupilId: reuben.id })
  assert.deepEqual([left?.due.signatureId, left?.signers[0]?.linkExpiresAt], [null, null])
})
