import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { backedUp, restored, withClient } from '../../../test/backed-up.ts'
import { asReader } from '../../../test/document-log.ts'
import { LETTER, withDocuments } from '../../../test/documents.ts'
import { emptyDatabase } from '../../../test/database.ts'
import { newStore, testFiles } from '../../../test/files.ts'
import { walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import { openBytes, unseal } from '../../platform/seal.ts'
import { openFile } from '../../platform/files/files.ts'
import { sweepFiles } from '../../platform/files/sweep.ts'
import { inUnit } from '../../platform/unit.ts'
import { destroyDocument } from './commands/destroy-document.ts'
import { letRead } from './commands/let-read.ts'
import { recordPoliceWord, sealDocument } from './commands/seal-document.ts'
import { documentFile } from './queries/document-file.ts'
import { documentSeal } from './queries/document-seal.ts'

const WORD = {
  ...{ who: 'DC 4417 Marsh', force: 'Kent Police', theirReference: 'KP-9', saidOn: '2026-11-23' },
  said: 'destroy',
}

/** The store keeps the time of this machine, whatever the clock of a test says. */
const aDayLater = async (call: Promise<Call>): Promise<Call> => ({
  ...(await call),
  now: Temporal.Now.instant().add({ hours: 25 }),
})

async function sealed(t: Parameters<typeof walkable>[0]) {
  const here = await withDocuments(await walkable(t))
  const { as, people, bring, concernId, at, clock, addresses, get } = here
  const documentId = await bring()
  await get(people.deputy, `${at}/${documentId}/original`)
  const of = { concernId, documentId }
  const press = async (by: Cast = people.deputy, why = '') => {
    clock.move({ minutes: 1 })
    await sealDocument(await as(by), { ...of, why })
  }
  const word = async (by: Cast = people.dsl, more: object = {}) => {
    clock.move({ minutes: 1 })
    await recordPoliceWord(await as(by), { ...of, ...WORD, ...more })
  }
  const destroy = async (by: Cast = people.head) => {
    clock.move({ minutes: 1 })
    await destroyDocument(await as(by), { ...of, understood: 'yes' })
  }
  const fileOf = () =>
    withClient(addresses.keeper, async keeper => {
      const { rows } = await keeper.query(
        `select f.id, f.school_id, f.sealed_key, f.is_shut from platform.file f
           join concerns.document_file d on d.file_id = f.id where d.document_id = $1`,
        [documentId],
      )
      return rows[0] as { id: string; school_id: string; sealed_key: Buffer | null; is_shut: boolean }
    })
  const bytesIn = async (store = testFiles) => {
    const { id, school_id } = await fileOf()
    return store.get(`${school_id}/${id}`)
  }
  return { ...here, documentId, of, press, word, destroy, fileOf, bytesIn, one: `${at}/${documentId}` }
}

test('“This should not be here”: one press by whoever sees it, and at once nobody opens it; nothing is deleted', async t => {
  const { people, as, concernId, get, post, one, at, press, fileOf, bytesIn } = await sealed(t)
  await letRead(await as(people.dsl), { concernId, askedId: people.governor.id, because: 'She knows them' })
  assert.match((await get(people.governor, at)).body, /This should not be here/)
  const asked = await get(people.governor, `${one}/seal`)
  assert.match(asked.body, /From that moment nobody opens it[\s\S]*Nothing is deleted/)
  const pressed = await post(people.governor, `${one}/seal`, {})
  assert.equal(pressed.statusCode, 303)
  for (const by of [people.dsl, people.deputy, people.governor]) {
    const { statusCode, body, rawPayload } = await get(by, `${one}/original`)
    assert.equal(statusCode, 409)
    assert.ok(!rawPayload.includes(Buffer.from('Dear school')))
    assert.match(body, /sealed: nobody opens it/)
  }
  // Also past the page: the serving role sees no such file, and so no key.
  const kept = await fileOf()
  await inUnit(await as(people.dsl), async ({ unit }) => {
    const { rows } = await sql`select sealed_key from platform.file where id = ${kept.id}`.execute(unit.db)
    assert.deepEqual(rows, [])
  })
  assert.ok(kept.sealed_key && kept.is_shut)
  assert.ok(await bytesIn())
  await press(people.dsl)
  await sweepFiles(await aDayLater(as(people.dsl)))
  assert.ok(await bytesIn(), 'the sweep leaves it')
})

test('it says whom to ring and who may have opened it since it came; the lead and the headteacher have it on home until the police’s word is recorded', async t => {
  const { people, get, press, word, one, of, as } = await sealed(t)
  assert.doesNotMatch((await get(people.head, '/s/larkmoor')).body, /should not be here/)
  await press()
  for (const by of [people.dsl, people.head])
    assert.match((await get(by, '/s/larkmoor')).body, /A document was sealed: it should not be here/)
  assert.doesNotMatch((await get(people.teacher, '/s/larkmoor')).body, /should not be here/)
  const shown = await get(people.dsl, `${one}/seal`)
  for (const says of [
    /101, or 999/,
    /www\.iwf\.org\.uk\/report/,
    /LADO/,
    /Tom Ferriby, who saved it/,
    /Priya Anand-Cole, who added it/,
  ])
    assert.match(shown.body, says)
  // The headteacher, who may not read the record, learns no more of it than its reference.
  const head = await get(people.head, `${one}/seal`)
  assert.equal(head.statusCode, 200)
  assert.doesNotMatch(head.body, /Letter of the surgery|Jonah/)
  assert.equal((await get(people.head, one.replace(/\/documents.*/, ''))).statusCode, 404)
  assert.equal((await get(people.head, `${one}/original`)).statusCode, 404)
  await word(people.dsl, { said: 'keep' })
  for (const by of [people.dsl, people.head])
    assert.doesNotMatch((await get(by, '/s/larkmoor')).body, /should not be here/)
  assert.equal((await documentSeal(await as(people.dsl), of)).words[0]?.theirReference, 'KP-9')
})

test('never destroyed before the police’s word to destroy it is recorded, never by who recorded it, and never by anybody but the lead, a deputy or the headteacher', async t => {
  const { people, press, word, destroy, fileOf, as, concernId } = await sealed(t)
  await assert.rejects(destroy(people.dsl), /before the police have said so/)
  await press()
  await assert.rejects(destroy(), /before the police have said so/)
  await word(people.dsl, { said: 'keep' })
  await assert.rejects(destroy(), /before the police have said so/)
  for (const missing of ['who', 'force', 'theirReference', 'saidOn', 'said'])
    await assert.rejects(word(people.dsl, { [missing]: '' }), { kind: 'invalid' })
  await assert.rejects(word(people.dsl, { saidOn: '2027-01-01' }), { kind: 'invalid' })
  await word()
  await assert.rejects(destroy(people.dsl), /Somebody else destroys it/)
  await letRead(await as(people.dsl), { concernId, askedId: people.governor.id, because: 'She knows them' })
  for (const by of [people.governor, people.teacher, people.office])
    await assert.rejects(destroy(by), { kind: 'not-allowed' })
  // What they say last stands.
  await word(people.dsl, { said: 'keep' })
  await assert.rejects(destroy(), /before the police have said so/)
  assert.ok((await fileOf()).sealed_key)
})

test('the database asks again: no key is emptied without seal, word, second person, duty and the entry of who recorded it', async t => {
  const { people, press, word, as, documentId, addresses, fileOf, house } = await sealed(t)
  const past = async (by: Cast) =>
    inUnit(await as(by), ({ unit }) =>
      sql`select concerns.destroy_document(${documentId}, ${null}::uuid, 'r')`.execute(unit.db),
    )
  await assert.rejects(past(people.head), /only a document that is sealed/)
  await press()
  await assert.rejects(past(people.head), /before the police have said so/)
  await word()
  await assert.rejects(past(people.dsl), /not who recorded/)
  await assert.rejects(past(people.teacher), /holds a duty/)
  await withClient(addresses.keeper, keeper =>
    keeper.query(
      `update platform.audit_entry set body = replace(body, 'record-police-word', 'record-something')`,
    ),
  )
  await assert.rejects(past(people.head), /the log holds no entry/)
  for (const statement of [
    sql`update platform.file set sealed_key = null, salt = null`,
    sql`update platform.file set is_shut = false`,
    sql`delete from concerns.document_seal`,
    sql`insert into concerns.document_destruction select * from concerns.document_destruction`,
  ])
    await assert.rejects(
      inUnit({ ...(await as(people.dsl)), house }, ({ unit }) => statement.execute(unit.db)),
      /permission denied/,
    )
  assert.ok((await fileOf()).sealed_key)
})

test('destroyed on the police’s word by a second person: the row, the seal and the log stay, and no copy opens, not even a backup’s files beside the database of now', async t => {
  const { people, press, word, destroy, fileOf, bytesIn, get, one, addresses, of, as } = await sealed(t)
  const before = await fileOf()
  const copy = await bytesIn()
  const backup = await backedUp(addresses)
  await press()
  await word()
  await destroy()
  const after = await fileOf()
  assert.equal(after.sealed_key, null)
  const shown = await get(people.dsl, `${one}/seal`)
  assert.match(shown.body, /It was destroyed[\s\S]*Ruth Calloway/)
  assert.equal((await get(people.dsl, `${one}/original`)).statusCode, 409)
  const [entry] = await asReader(addresses, 'concerns.destroy-key', 'done')
  assert.deepEqual(
    [entry?.chain, entry?.person, entry?.ids.includes(of.documentId)],
    ['concerns', people.head.id, true],
  )
  await assert.rejects(destroy(), /destroyed already/)

  // The files of the backup, put back beside the database of now: they are there, and there is no key to them.
  const name = `${before.school_id}/${before.id}`
  const { store } = newStore()
  await store.put(name, fs.readFileSync(`${backup.folder}/files/${name}`))
  assert.deepEqual(Buffer.from((await store.get(name)) ?? []), Buffer.from(copy ?? []))
  const call = await as(people.dsl)
  const beside = { ...call, house: { ...call.house, files: store } }
  await assert.rejects(documentFile(beside, of), { kind: 'conflict' })
  assert.ok(!fs.readFileSync(`${backup.folder}/files/${name}`).includes('Dear school'))
  // Whoever still had the key of then could: which is why an older backup of the database goes too.
  const key = Buffer.from(unseal('file', name, before.sealed_key ?? Buffer.alloc(0)), 'base64')
  assert.deepEqual(openBytes(key, name, copy ?? Buffer.alloc(0)), Buffer.from(LETTER.bytes))
  // A backup of now has neither key nor bytes.
  const now = await backedUp(addresses)
  assert.ok(!now.manifest.files.some(file => file.name === name))
  await restored(now, await emptyDatabase(), { files: newStore().store })
  await sweepFiles(await aDayLater(as(people.dsl)))
  assert.equal(await bytesIn(), undefined)
})

test('whoever had begun to save it when it was sealed stands in the list of who may have opened it; nobody begins after that', async t => {
  const { press, as, people, of } = await sealed(t)
  const dsl = await as(people.dsl)
  const begun = await documentFile(dsl, of)
  await press()
  assert.ok(await openFile(dsl, begun))
  const { opened } = await documentSeal(await as(people.dsl), of)
  assert.ok(opened.some(({ name }) => name === people.dsl.name))
  await assert.rejects(documentFile(await as(people.dsl), of), { kind: 'conflict' })
})

test('of two who press at once one has sealed it, and the log holds one commitment to why', async t => {
  const { as, people, of, addresses } = await sealed(t)
  const both = [await as(people.dsl), await as(people.deputy)]
  await Promise.all(both.map((call, n) => sealDocument(call, { ...of, why: `The ${n}th` })))
  const entries = await asReader(addresses, 'concerns.seal-document', 'done')
  const committed = entries.map(({ body }) => (JSON.parse(body) as { commitments: object[] }).commitments)
  assert.deepEqual(
    committed.map(({ length }) => length).toSorted((a, b) => a - b),
    [0, 1],
  )
})

test('a backup that is made while it is sealed comes back sealed, and is whole', async t => {
  const { press, addresses, fileOf } = await sealed(t)
  await press()
  const backup = await backedUp(addresses)
  const { id } = await fileOf()
  assert.ok(backup.manifest.files.some(({ name }) => name.endsWith(id)))
  const to = await emptyDatabase()
  await restored(backup, to, { files: newStore().store })
  const { rows } = await withClient(to.keeper, keeper =>
    keeper.query('select is_shut from platform.file where id = $1', [id]),
  )
  assert.deepEqual(rows, [{ is_shut: true }])
})
