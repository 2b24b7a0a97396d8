import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsOf } from '../../../platform/question.ts'
import { recordPerson } from '../../people/index.ts'
import { signByLink } from '../commands/sign-by-link.ts'
import { signingWorld } from '../signing-world.test.ts'
import { signatures } from './signatures.ts'
import { signingWaiting } from './signing-waiting.ts'
import { whoHasSigned } from './who-has-signed.ts'

test('figures for each audience and class are of those who are here today', async t => {
  const here = await signingWorld(t)
  const {
    as,
    people,
    published,
    publishedForChildren,
    sign,
    child,
    parent,
    letSign,
    linkFor,
    anybody,
    house,
  } = here
  const staff = await published()
  const made = await publishedForChildren()
  await sign(people.teacher, staff)
  const [asha, mum] = [await child('Asha Reid', 'Wren'), await parent('Mo Reid')]
  await child('Bram Holt', 'Wren')
  await letSign(mum, asha)
  const agree = `${made.versionId}/${asha.id}`
  await signByLink(anybody(), { token: await linkFor(mum), agree, signedAs: 'Mo Reid' })
  await recordPerson(await as(people.head), {
    ...{ givenName: 'Not', familyName: 'Here yet', kinds: 'staff', startsOn: '2027-01-05' },
  })

  let statements = 0
  const head = await as(people.head)
  house.database.onStatement = sql => void (statements += /set_config|^(begin|commit)/.test(sql) ? 0 : 1)
  const found = await whoHasSigned(head)
  house.database.onStatement = undefined
  assert.equal(statements, 2)
  assert.deepEqual(
    found.map(({ audience, signed, due, classes }) => [audience, signed, due, classes]),
    [
      [
        'pupil',
        1,
        3,
        [
          { className: 'Osprey', signed: 0, due: 1 },
          { className: 'Wren', signed: 1, due: 2 },
        ],
      ],
      ['staff', 1, 5, []],
    ],
  )
  const names = async (of: object) => (await signatures(head, of)).map(({ name }) => name)
  assert.deepEqual(await names({ agreementId: made.agreementId, className: 'Wren', isSigned: false }), [
    'Bram Holt',
  ])
  const [signed] = await signatures(head, { agreementId: made.agreementId, isSigned: true })
  assert.deepEqual([signed?.name, signed?.signerName], ['Asha Reid', 'Mo Reid'])
  assert.equal((await names({ isSigned: false, adultsOnly: true })).length, 4)
})

test('figures are for those who lead, names for headteacher, office and safeguarding lead', async t => {
  const { as, people, elsewhere, published } = await signingWorld(t)
  const { agreementId } = await published()
  assert.equal((await whoHasSigned(await as(people.chair))).length, 1)
  await assert.rejects(whoHasSigned(await as(people.teacher)), { kind: 'not-allowed' })
  for (const reader of [people.head, people.office, people.dsl])
    assert.equal((await signatures(await as(reader), { agreementId })).length, 5)
  for (const other of [people.chair, people.deputy, people.teacher])
    await assert.rejects(signatures(await as(other), { agreementId }), { kind: 'not-allowed' })
  assert.deepEqual(await whoHasSigned(await as(elsewhere.head)), [])
  assert.deepEqual(await signatures(await as(elsewhere.head), { agreementId }), [])
})

test('home says what is to be signed, by when, and nothing once it is signed', async t => {
  const { as, people, published, sign, tomorrow } = await signingWorld(t)
  const made = await published()
  const need = async () => (await needsOf(await as(people.teacher), signingWaiting))[0]
  assert.deepEqual((await need())?.when, { state: 'by', words: 'By 24 November 2026' })
  tomorrow()
  assert.deepEqual((await need())?.when, { state: 'today', words: 'Today' })
  await sign(people.teacher, made)
  assert.equal(await need(), undefined)
})
