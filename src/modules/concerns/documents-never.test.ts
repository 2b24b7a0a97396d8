import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asReader } from '../../../test/document-log.ts'
import { DECIDED, LETTER, SAID, withDocuments } from '../../../test/documents.ts'
import { fieldsOf } from '../../../test/procedures.ts'
import { searchingIn } from '../../../test/searching.ts'
import { walkable } from '../../../test/signed-in.ts'
import { inUnit } from '../../platform/unit.ts'
import { newId } from '../../words/ids.ts'
import { addNote } from './commands/add-note.ts'
import { answerDocumentQuestion } from './commands/answer-document-question.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { recordContact } from './commands/record-contact.ts'
import { recordProcedureStep } from './commands/record-procedure-step.ts'
import { concern } from './queries/concern.ts'
import { NOTHING_COMES_IN } from './of-pictures.ts'

const RANG = { side: 'parent', who: 'Mrs Petrov', how: 'phone', at: '2026-11-23T08:00' }

const documented = async (t: Parameters<typeof walkable>[0], saw?: string) =>
  withDocuments(await walkable(t), saw)

for (const key of NOTHING_COMES_IN)
  test(`never, by anyone, on a record that follows “${key}”: no field, no multipart, no command, not past the database; what was in it stays`, async t => {
    const { at, bring, report, describe, keep, get, post, send, people, as, concernId, list, addresses } =
      await documented(t)
    const before = await bring()
    const { documentId } = await describe({ name: 'Another' })
    await beginProcedure(await as(people.dsl), { concernId, key })
    assert.equal((await list()).shut?.isAsked, false)
    for (const by of [people.dsl, people.deputy]) {
      for (const page of ['', '/new', `/${documentId}/file`])
        assert.doesNotMatch((await get(by, at + page)).body, /type="file"|multipart/, page)
      const refused = await post(by, `${at}/new`, SAID)
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /No file comes into this record[\s\S]*Dr Oyelaran/)
      for (const page of ['', '/new', `/${documentId}/file`, `/${documentId}/seal`])
        assert.equal((await send(by, at + page)).statusCode, 415, page)
    }
    assert.match((await fieldsOf(describe({ name: 'Third' })))['kind'] ?? '', /No file comes/)
    assert.match((await fieldsOf(keep(documentId)))['file'] ?? '', /No file comes/)
    const past = async (under = concernId) =>
      inUnit(await as(people.dsl), async ({ unit, school, now }) => {
        const fileId = newId()
        await sql`insert into platform.file (school_id, id, sealed_key, type, bytes, salt, kept_at)
              select school_id, ${fileId}::uuid, sealed_key, type, bytes, salt, kept_at from platform.file limit 1`.execute(
          unit.db,
        )
        await sql`insert into concerns.document_file
              (school_id, document_id, concern_id, file_id, bytes, added_at, added_by)
            values (${school.id}, ${documentId}, ${under}, ${fileId}, 1, ${now}, ${people.dsl.id})`.execute(
          unit.db,
        )
      })
    await assert.rejects(past(), /row-level security policy "never_here"/)
    await assert.rejects(past(await report('He read.')), /constraint "of_its_record"/)
    assert.equal((await get(people.dsl, `${at}/${before}/original`)).statusCode, 200)
    const tried = await asReader(addresses, 'concerns.take-a-file', 'refused')
    assert.equal(tried.length, 8)
    for (const { chain, body } of tried) {
      assert.equal(chain, 'concerns')
      assert.doesNotMatch(body, /letter\.pdf|PDF-/)
    }
  })

test('never where a step asks that such a procedure is followed too, before anybody has begun it', async t => {
  const { people, as, concernId, list } = await documented(t)
  const { runId } = await beginProcedure(await as(people.dsl), { concernId, key: 'sexual-violence' })
  assert.equal((await list()).shut, undefined)
  const { procedures } = await concern(await as(people.dsl), { concernId })
  const review = procedures[0]?.run.procedure.steps.find(({ key }) => key === 'review')
  const typed = Object.fromEntries(
    (review?.asks ?? []).flatMap(({ key, kind, isEach, options }) => {
      const answer = kind === 'yes-no-unknown' ? 'unknown' : (options?.[0]?.value ?? 'So')
      return [[isEach ? `${key}/${people.pupil.id}` : key, answer] as const]
    }),
  )
  await recordProcedureStep(await as(people.dsl), { concernId, runId, step: 'review', typed, seen: '' })
  assert.match((await list()).shut?.why ?? '', /is to follow/)
})

test('never in a record in which a device was taken', async t => {
  const here = await documented(t)
  const { take } = await searchingIn(here)
  const { concernId } = await take()
  const { shut } = await here.list(here.people.dsl, concernId)
  assert.deepEqual([shut?.isAsked, /a device was taken/.test(shut?.why ?? '')], [false, true])
  assert.equal(
    (await here.get(here.people.dsl, `/s/larkmoor/concerns/${concernId}/documents/new`)).statusCode,
    200,
  )
  assert.match(
    (await fieldsOf(here.describe({}, here.people.dsl, concernId)))['kind'] ?? '',
    /a device was taken/,
  )
})

test('never in a record that is linked to such a one: by a reference anywhere in its words or in those of the other, or by what a decision rests on', async t => {
  const { report, people, as, list, clock } = await documented(t)
  const dsl = await as(people.dsl)
  const imagery = await report('She said something.')
  await beginProcedure(dsl, { concernId: imagery, key: 'imagery' })
  const { reference } = await concern(dsl, { concernId: imagery })
  const shutOn = async (concernId: string) => (await list(people.dsl, concernId)).shut
  const named = await report('He cried.')
  assert.equal((await shutOn(named))?.isAsked, true)
  await addNote(dsl, { concernId: named, words: `As in ${reference}.` })
  assert.match((await shutOn(named))?.why ?? '', /is linked/)
  assert.equal((await shutOn(named))?.isAsked, false)

  const reasoned = await report('He ran.')
  const decide = async (concernId: string, more: object) =>
    decideConcern(await as(people.dsl), {
      ...{ concernId, ...DECIDED, ...more },
      insteadOf: (await concern(dsl, { concernId })).decisions[0]?.id,
    })
  clock.move({ minutes: 1 })
  await decide(reasoned, { reasons: `It belongs to ${reference.toLowerCase()}.` })
  assert.match((await shutOn(reasoned))?.why ?? '', /is linked/)

  const spokenOf = await report('He stayed in.')
  const { reference: theirs } = await concern(dsl, { concernId: spokenOf })
  await recordContact(dsl, { concernId: imagery, ...RANG, said: `She spoke of ${theirs}.` })
  assert.match((await shutOn(spokenOf))?.why ?? '', /is linked/)

  const rests = await report('He hid.')
  clock.move({ minutes: 1 })
  await decide(rests, { restsOn: [imagery] })
  assert.match((await shutOn(rests))?.why ?? '', /is linked/)
})

test('a record of the same child, or one whose words speak of such a kind, takes none until a lead has written that it is none; what comes later asks anew', async t => {
  const { at, report, describe, people, as, concernId, list, get, post, clock } = await documented(t)
  const dsl = await as(people.dsl)
  const other = await report('She said something.')
  assert.equal((await list()).shut, undefined)
  await beginProcedure(dsl, { concernId: other, key: 'exploitation' })
  assert.match((await list()).shut?.why ?? '', /Another record of the same child/)
  assert.match((await get(people.dsl, at)).body, /id="shut"[^]*Why is this record about neither/)
  assert.ok((await get(people.dsl, `${at}/new`)).body.includes(`href="${at}#shut"`), 'and a way there')
  await assert.rejects(
    answerDocumentQuestion(await as(people.head), { concernId, whyNot: 'It is another day' }),
    { kind: 'not-allowed' },
  )
  assert.equal((await post(people.dsl, at, { whyNot: '' })).statusCode, 422)
  assert.equal(
    (await post(people.dsl, at, { whyNot: 'It was another day, with other children' })).statusCode,
    303,
  )
  assert.equal((await list()).shut, undefined)
  await describe()

  await addNote(await as(people.dsl), { concernId, words: 'He says there is a naked picture of her.' })
  assert.match((await list()).shut?.why ?? '', /may speak of pictures/)
  assert.match((await fieldsOf(describe()))['kind'] ?? '', /may speak of pictures/)
  await answerDocumentQuestion(await as(people.deputy), {
    concernId,
    whyNot: 'He meant a painting in a museum',
  })
  assert.equal((await list()).shut, undefined)

  // What was said on the telephone is as much of its words as what was reported.
  clock.move({ minutes: 1 })
  await recordContact(await as(people.dsl), { concernId, ...RANG, said: 'There is a naked picture of her.' })
  assert.match((await list()).shut?.why ?? '', /may speak of pictures/)
})

test('where it shows or may show a child undressed, or an injury, or is a drawing, nothing comes in: all that was typed is kept, and what to do instead stands there', async t => {
  const { at, post, people, list } = await documented(t)
  for (const undressed of ['yes', 'not-sure']) {
    const { statusCode, body } = await post(people.dsl, `${at}/new`, { ...SAID, undressed })
    assert.equal(statusCode, 422)
    assert.match(
      body,
      /Do not copy, scan, photograph[\s\S]*Call 101|Do not copy, scan, photograph[\s\S]*101, or 999/,
    )
    assert.match(body, /www\.iwf\.org\.uk\/report/)
    assert.match(body, /procedures\/new\?kind=imagery/)
    assert.match(body, /Dr Oyelaran/)
    assert.doesNotMatch(body, /type="file"/)
  }
  for (const injury of ['yes', 'not-sure'])
    assert.match((await post(people.dsl, `${at}/new`, { ...SAID, injury })).body, /body map/)
  assert.match(
    (await post(people.dsl, `${at}/new`, { ...SAID, drawing: 'yes' })).body,
    /Describe it in words/,
  )
  for (const left of ['kind', 'undressed', 'injury', 'drawing', 'name', 'madeBy', 'madeWhen', 'originalKept'])
    assert.equal((await post(people.dsl, `${at}/new`, { ...SAID, [left]: '' })).statusCode, 422, left)
  const named = await post(people.dsl, `${at}/new`, { ...SAID, name: 'Nude picture' })
  assert.match(named.body, /may speak of a picture/)
  const letters = await post(people.dsl, `${at}/new`, { ...SAID, name: 'data:image/png;base64,iVBORw0' })
  assert.match(letters.body, /A picture or a file cannot be sent here/)
  assert.deepEqual((await list()).documents, [])
})

test('a picture is refused whatever it is called, and what was refused is nowhere in the store', async t => {
  const { at, describe, send, people, list } = await documented(t)
  const { documentId } = await describe()
  const picture = { name: 'letter.pdf', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]) }
  const refused = await send(people.dsl, `${at}/${documentId}/file`, picture)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /No picture comes in, whatever it is called/)
  const renamed = await send(people.dsl, `${at}/${documentId}/file`, { ...LETTER, name: 'letter.docx' })
  assert.match(renamed.body, /not what its name says/)
  assert.equal((await list()).documents[0]?.added, null)
})
