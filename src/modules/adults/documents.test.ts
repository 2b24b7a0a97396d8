import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asReader } from '../../../test/document-log.ts'
import { DECIDED_ON_ADULT } from '../../../test/adult-documents.ts'
import { LETTER, SAID, withFile } from '../../../test/documents.ts'
import { fieldsOf } from '../../../test/procedures.ts'
import { browsing, COOKIE, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { inUnit } from '../../platform/unit.ts'
import { newId } from '../../words/ids.ts'
import { beginProcedure as beginOnChild } from '../concerns/commands/begin-procedure.ts'
import { documents as ofTheChild } from '../concerns/queries/documents.ts'
import { addAdultNote } from './commands/add-adult-note.ts'
import { answerDocumentQuestion } from './commands/answer-document-question.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { describeDocument } from './commands/describe-document.ts'
import { destroyDocument } from './commands/destroy-document.ts'
import { keepDocumentFile } from './commands/keep-document-file.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'
import { recordPoliceWord, sealDocument } from './commands/seal-document.ts'
import { adultConcern } from './queries/adult-concern.ts'
import { documentSeal } from './queries/document-seal.ts'
import { documents } from './queries/documents.ts'

const WORD = {
  ...{ who: 'DC 4417 Marsh', force: 'Kent Police', theirReference: 'KP-9', saidOn: '2026-11-23' },
  said: 'destroy',
}

/** A record about the teacher that the head has decided. */
async function documented(t: Parameters<typeof walkable>[0], more: object = {}) {
  const here = await walkable(t)
  const { as, people, app, signIn, clock } = here
  const said = { saw: 'He shouted.', happened: 'The hall', subjectIds: [people.teacher.id], ...more }
  const { concernId } = await reportAboutAdult(await as(people.deputy), said)
  const head = await as(people.head)
  await decideAdult(head, { concernId, ...DECIDED_ON_ADULT })
  const describe = async (more: object = {}, by: Cast = people.head) => {
    clock.move({ minutes: 1 })
    return describeDocument(await as(by), { concernId, ...SAID, ...more })
  }
  const bring = async () => {
    const { documentId } = await describe()
    await keepDocumentFile(await as(people.head), { concernId, documentId, file: LETTER })
    return documentId
  }
  const at = `/s/larkmoor/concerns-about-adults/${concernId}/documents`
  const send = async (who: Cast, url: string) =>
    app.inject({ method: 'POST', url, ...withFile(LETTER), cookies: { [COOKIE]: await signIn(who) } })
  const shut = async () => (await documents(await as(people.head), { concernId })).shut
  return { ...here, ...browsing(here), concernId, describe, bring, at, send, shut }
}

test('a case manager adds a document to a decided record about an adult and it comes back; its subject, the leads and everybody else find no such page', async t => {
  const { at, get, post, send, people, addresses } = await documented(t)
  const described = await post(people.head, `${at}/new`, SAID)
  const place = String(described.headers.location)
  assert.match((await get(people.head, place)).body, /type="file"/)
  assert.equal((await send(people.head, place)).statusCode, 303)
  const one = place.replace('/file', '')
  const given = await get(people.head, `${one}/original`)
  assert.deepEqual(given.rawPayload, Buffer.from(LETTER.bytes))
  assert.match(String(given.headers['content-disposition']), /filename="document-A-\w{4}-\w{4}-1\.pdf"/)
  const [read] = await asReader(addresses, 'adults.document-file', 'read')
  assert.equal(read?.chain, 'adults')
  for (const path of [
    '',
    '/new',
    ...['file', 'original', 'withdrawal', 'seal', 'police', 'destruction'].map(
      page => one.replace(at, '') + `/${page}`,
    ),
  ]) {
    for (const by of [people.teacher, people.dsl, people.deputy, people.office, people.governor])
      assert.equal((await get(by, at + path)).statusCode, 403, `${path} ${by.name}`)
    assert.equal((await get(people.chair, at + path)).statusCode, 404, path)
  }
  assert.equal((await send(people.chair, place)).statusCode, 415)
})

test('never where it follows indecent images, or the child’s record does, or another that is named; asked where its words speak of such', async t => {
  const { at, describe, bring, shut, people, as, concernId, get, send } = await documented(t)
  const before = await bring()
  const { documentId } = await describe({ name: 'Another' })
  await addAdultNote(await as(people.head), { concernId, words: 'They say that he has indecent pictures.' })
  assert.equal((await shut())?.isAsked, true)
  await answerDocumentQuestion(await as(people.head), { concernId, whyNot: 'He has not: it was a calendar' })
  assert.equal(await shut(), undefined)
  await beginProcedure(await as(people.head), { concernId, key: 'indecent-images-adult' })
  assert.equal((await shut())?.isAsked, false)
  assert.doesNotMatch((await get(people.head, `${at}/${documentId}/file`)).body, /type="file"/)
  for (const page of ['', '/new', `/${documentId}/file`])
    assert.equal((await send(people.head, at + page)).statusCode, 415)
  assert.match((await fieldsOf(describe()))['kind'] ?? '', /No file comes/)
  const past = async (under = concernId) =>
    inUnit(await as(people.head), async ({ unit, school, now }) => {
      const fileId = newId()
      await sql`insert into platform.file (school_id, id, sealed_key, type, bytes, salt, kept_at)
            select school_id, ${fileId}::uuid, sealed_key, type, bytes, salt, kept_at from platform.file limit 1`.execute(
        unit.db,
      )
      await sql`insert into adults.document_file (school_id, document_id, concern_id, file_id, bytes, added_at, added_by)
          values (${school.id}, ${documentId}, ${under}, ${fileId}, 1, ${now}, ${people.head.id})`.execute(
        unit.db,
      )
    })
  await assert.rejects(past(), /row-level security policy "never_here"/)
  const other = await reportAboutAdult(await as(people.deputy), {
    ...{ saw: 'He left early.', happened: 'The gate', subjectIds: [people.volunteer.id] },
  })
  await assert.rejects(past(other.concernId), /constraint "of_its_record"/)
  assert.equal((await get(people.head, `${at}/${before}/original`)).statusCode, 200)
})

test('never where the child’s own record, which only this side knows of, follows such a procedure; and the child’s side never shows that a document is on this one', async t => {
  const { bring, shut, people, as, concernId, get } = await documented(t, {
    ...{ aboutChild: 'Jonah Tillerby', forChild: 'He was frightened', isAlsoAboutChild: true },
  })
  await bring()
  const childConcernId = await inUnit(await as(people.head), async ({ unit }) => {
    const { rows } = await sql<{ id: string }>`
      select child_concern_id as id from adults.child_link where concern_id = ${concernId}`.execute(unit.db)
    return rows[0]?.id ?? ''
  })
  assert.ok(childConcernId, 'there is a child’s record')
  const child = await ofTheChild(await as(people.dsl), { concernId: childConcernId })
  assert.deepEqual(child.documents, [])
  assert.doesNotMatch(
    (await get(people.dsl, `/s/larkmoor/concerns/${childConcernId}/documents`)).body,
    /surgery|concerns-about-adults|about an adult/,
  )
  await beginOnChild(await as(people.dsl), { concernId: childConcernId, key: 'imagery' })
  assert.match((await shut())?.why ?? '', /is linked/)
})

test('never where another record that follows such a procedure is named anywhere in its words, or it in those; asked where what was decided speaks of such', async t => {
  const { shut, people, as, concernId, clock } = await documented(t)
  const head = await as(people.head)
  const other = await reportAboutAdult(await as(people.deputy), {
    ...{ saw: 'He left early.', happened: 'The gate', subjectIds: [people.volunteer.id] },
  })
  await beginProcedure(head, { ...other, key: 'indecent-images-adult' })
  assert.equal(await shut(), undefined)
  const { reference } = await adultConcern(head, other)
  const decide = async (reasons: string) => {
    clock.move({ minutes: 1 })
    const insteadOf = (await adultConcern(await as(people.head), { concernId })).decisions[0]?.id
    await decideAdult(await as(people.head), { concernId, ...DECIDED_ON_ADULT, reasons, insteadOf })
  }
  await decide('He keeps indecent pictures')
  assert.equal((await shut())?.isAsked, true)
  await decide(`It belongs to ${reference.toLowerCase()}`)
  assert.match((await shut())?.why ?? '', /is linked/)
})

test('one press seals it for its case manager too, who has it on home; destroyed only on the police’s word, and never by who recorded it', async t => {
  const { at, bring, people, as, concernId, get, addresses, clock } = await documented(t)
  const documentId = await bring()
  const of = { concernId, documentId }
  await get(people.head, `${at}/${documentId}/original`)
  clock.move({ minutes: 1 })
  await assert.rejects(sealDocument(await as(people.dsl), of), { kind: 'not-allowed' })
  await assert.rejects(sealDocument(await as(people.chair), of), { kind: 'not-found' })
  await sealDocument(await as(people.head), of)
  assert.equal((await get(people.head, `${at}/${documentId}/original`)).statusCode, 409)
  assert.match((await get(people.head, '/s/larkmoor')).body, /A document about an adult was sealed/)
  for (const by of [people.dsl, people.chair, people.teacher])
    assert.doesNotMatch((await get(by, '/s/larkmoor')).body, /was sealed/)
  const { opened } = await documentSeal(await as(people.head), of)
  assert.deepEqual(
    opened.map(({ name }) => name),
    [people.head.name],
  )
  assert.match((await get(people.head, `${at}/${documentId}/seal`)).body, /101, or 999[\s\S]*LADO/)
  const destroy = async () => {
    clock.move({ minutes: 1 })
    await destroyDocument(await as(people.head), { ...of, understood: 'yes' })
  }
  await assert.rejects(destroy(), /before the police have said so/)
  await recordPoliceWord(await as(people.head), { ...of, ...WORD })
  await assert.rejects(destroy(), /Somebody else destroys it/)
  await assert.rejects(
    inUnit(await as(people.head), ({ unit }) =>
      sql`select adults.destroy_document(${documentId}, ${null}::uuid, 'r')`.execute(unit.db),
    ),
    /not who recorded/,
  )
  // Whoever does not answer for it cannot past the page either.
  await assert.rejects(
    inUnit(await as(people.chair), ({ unit }) =>
      sql`select adults.destroy_document(${documentId}, ${null}::uuid, 'r')`.execute(unit.db),
    ),
    /only a document that is sealed/,
  )
  assert.equal((await asReader(addresses, 'adults.destroy-key', 'done')).length, 0)
})
