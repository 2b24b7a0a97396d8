import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LETTER, SAID, withDocuments, wordOf } from '../../../test/documents.ts'
import { fieldsOf } from '../../../test/procedures.ts'
import { walkable } from '../../../test/signed-in.ts'
import { letRead } from './commands/let-read.ts'
import { passOn } from './commands/pass-on.ts'
import { withdrawDocument } from './commands/withdraw-document.ts'
import { asReader } from '../../../test/document-log.ts'

const WORD = {
  who: 'DC Marsh',
  force: 'Kent',
  theirReference: 'K',
  said: 'keep',
  'saidOn-day': '23',
  'saidOn-month': '11',
  'saidOn-year': '2026',
}

const documented = async (t: Parameters<typeof walkable>[0]) => withDocuments(await walkable(t))

test('a lead says first what it shows; then there is a place for the file, and it comes back byte for byte, to save and never to show', async t => {
  const { at, get, post, send, people, list, concernId, addresses } = await documented(t)
  const asked = await get(people.dsl, `${at}/new`)
  assert.equal(asked.statusCode, 200)
  assert.doesNotMatch(asked.body, /type="file"|multipart/)
  const described = await post(people.dsl, `${at}/new`, SAID)
  assert.equal(described.statusCode, 303)
  const place = String(described.headers.location)
  assert.match((await get(people.dsl, place)).body, /type="file"/)
  assert.equal((await send(people.dsl, place)).statusCode, 303)

  const [kept] = (await list()).documents
  assert.deepEqual(
    [kept?.name, kept?.kind, kept?.madeBy, kept?.originalKept, kept?.added?.by],
    [SAID.name, 'letter', SAID.madeBy, SAID.originalKept, 'Priya Anand-Cole'],
  )
  const shown = await get(people.dsl, at)
  assert.match(shown.body, /Letter of the surgery/)
  assert.doesNotMatch(shown.body, /<img|<embed|<object|<iframe|letter\.pdf/)
  const given = await get(people.deputy, `${at}/${kept?.documentId}/original`)
  assert.deepEqual(given.rawPayload, Buffer.from(LETTER.bytes))
  assert.equal(given.headers['content-type'], 'application/pdf')
  assert.match(
    String(given.headers['content-disposition']),
    /^attachment; filename="document-C-\w{4}-\w{4}-1\.pdf"$/,
  )
  assert.equal(given.headers['cache-control'], 'no-store')
  assert.equal(given.headers['x-content-type-options'], 'nosniff')
  const read = await asReader(addresses, 'concerns.document-file', 'read')
  assert.deepEqual(
    read.map(one => [one.chain, one.person, one.ids.includes(concernId)]),
    [['concerns', people.deputy.id, true]],
  )
})

test('Word and plain text are taken too, each under its own ending', async t => {
  const { at, bring, get, people } = await documented(t)
  const word = await bring({ name: 'Minutes' }, { name: 'm.docx', bytes: await wordOf('Minutes') })
  const text = await bring(
    { name: 'E-mail' },
    { name: 'e.TXT', bytes: new TextEncoder().encode('Dear Łukasz') },
  )
  for (const [id, ending] of [
    [word, 'docx'],
    [text, 'txt'],
  ] as const)
    assert.match(
      String((await get(people.dsl, `${at}/${id}/original`)).headers['content-disposition']),
      new RegExp(`${ending}"$`),
    )
})

test('only a lead adds one, and only after the record was decided; whoever was asked to read it reads it', async t => {
  const { at, report, describe, bring, keep, get, people, as, concernId } = await documented(t)
  for (const by of [people.head, people.teacher, people.office, people.governor, people.technician])
    await assert.rejects(describe({}, by), { kind: 'not-allowed' })
  const undecided = await report('He cried.', false)
  assert.match((await fieldsOf(describe({}, people.dsl, undecided)))['kind'] ?? '', /Decide first/)
  assert.match((await get(people.dsl, at.replace(concernId, undecided))).body, /Decide first/)
  const id = await bring()
  assert.equal((await get(people.governor, `${at}/${id}/original`)).statusCode, 404)
  assert.equal((await get(people.governor, at)).statusCode, 404)
  await letRead(await as(people.dsl), { concernId, askedId: people.governor.id, because: 'She knows them' })
  assert.equal((await get(people.governor, `${at}/${id}/original`)).statusCode, 200)
  assert.doesNotMatch((await get(people.governor, at)).body, /Add a document|Withdraw it/)
  await assert.rejects(keep(id, LETTER, people.governor), { kind: 'not-allowed' })
  assert.equal((await get(people.parent, at)).statusCode, 403)
})

test('whoever is kept from the record reaches no document of it by any of these doors, whatever their duty', async t => {
  const { at, bring, get, post, send, people, as, concernId } = await documented(t)
  const id = await bring()
  await passOn(await as(people.deputy), { concernId })
  for (const path of [
    '',
    '/new',
    ...['file', 'original', 'withdrawal', 'seal', 'police', 'destruction'].map(one => `/${id}/${one}`),
  ])
    assert.equal((await get(people.deputy, at + path)).statusCode, 404, path)
  for (const [path, fields] of [
    ['/new', SAID],
    ['', { whyNot: 'x' }],
    [`/${id}/withdrawal`, { why: 'x' }],
    [`/${id}/seal`, {}],
    [`/${id}/destruction`, { understood: 'yes' }],
  ] as const)
    assert.equal((await post(people.deputy, at + path, fields)).statusCode, 404, path)
  assert.equal((await send(people.deputy, `${at}/${id}/file`)).statusCode, 415)
})

test('the number of a document under another record, which whoever asks may read, or under another school leads nowhere', async t => {
  const { at, bring, report, get, post, send, people, as, concernId, elsewhere } = await documented(t)
  const id = await bring()
  const other = await report('He read.')
  await letRead(await as(people.dsl), { concernId: other, askedId: people.governor.id, because: 'She asks' })
  const there = `${at.replace(concernId, other)}/${id}`
  for (const path of ['file', 'original', 'withdrawal', 'seal', 'police', 'destruction'])
    assert.equal((await get(people.dsl, `${there}/${path}`)).statusCode, 404, path)
  for (const path of ['original', 'seal'])
    assert.equal((await get(people.governor, `${there}/${path}`)).statusCode, 404, path)
  for (const [path, fields] of [
    ['withdrawal', { why: 'x' }],
    ['seal', {}],
    ['police', { ...WORD }],
    ['destruction', { understood: 'yes' }],
  ] as const) {
    assert.equal((await post(people.dsl, `${there}/${path}`, fields)).statusCode, 404, path)
    assert.equal((await post(elsewhere.head, `${at}/${id}/${path}`, fields)).statusCode, 404, path)
  }
  assert.equal((await post(people.governor, `${there}/seal`, {})).statusCode, 404)
  assert.equal((await send(people.dsl, `${there}/file`)).statusCode, 415)
  assert.equal((await get(people.dsl, `${at}/${id}/original`)).statusCode, 200)
})

test('it is never changed and never replaced: withdrawn with a reason it is the leads’ alone', async t => {
  const { at, bring, keep, get, list, people, as, concernId } = await documented(t)
  const id = await bring()
  assert.match((await fieldsOf(keep(id)))['file'] ?? '', /never replaced/)
  await letRead(await as(people.dsl), { concernId, askedId: people.governor.id, because: 'She knows them' })
  const withdraw = async (why: string) =>
    withdrawDocument(await as(people.dsl), { concernId, documentId: id, why })
  await assert.rejects(withdraw(''), { kind: 'invalid' })
  await withdraw('It is of another child')
  await assert.rejects(withdraw('again'), /withdrawn already/)
  assert.equal((await list()).documents[0]?.withdrawn?.why, 'It is of another child')
  assert.equal((await get(people.deputy, `${at}/${id}/original`)).statusCode, 200)
  assert.equal((await get(people.governor, `${at}/${id}/original`)).statusCode, 404)
  // Whoever else reads the record sees that there was one, and can still say that it should not be here.
  for (const page of [at, `${at}/${id}/seal`]) {
    const { body } = await get(people.governor, page)
    assert.match(body, /This should not be here/)
    assert.match(body, /Withdrawn/)
    assert.doesNotMatch(body, /surgery|Oyelaran|Office safe|of another child/, page)
    assert.match((await get(people.deputy, page)).body, /Letter of the surgery/)
  }
})
