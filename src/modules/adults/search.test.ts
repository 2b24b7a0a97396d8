import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { LETTER, SAID } from '../../../test/documents.ts'
import { addAdultNote } from './commands/add-adult-note.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { describeDocument } from './commands/describe-document.ts'
import { keepDocumentFile } from './commands/keep-document-file.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { readAdultConcern } from './commands/read-adult-concern.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'
import { recordPoliceWord, sealDocument } from './commands/seal-document.ts'
import { searchAdults } from './queries/search-adults.ts'

const AT = '/s/larkmoor/concerns-about-adults'

/** About the teacher, of which the head answers; and about the head, of which the chair does. */
async function registered(t: { after(done: () => Promise<void>): void }) {
  const walked = await walkable(t)
  const { as, people } = walked
  const reporter = await as(people.parent)
  const made = await reportAboutAdult(reporter, {
    ...{
      subjectIds: [people.teacher.id],
      saw: 'He shouted <b>by the lockers</b>.',
      about: 'Łukasz Wraythorne',
    },
  })
  const ofHead = await reportAboutAdult(reporter, {
    ...{ subjectIds: [people.head.id], saw: 'She laughed by the lockers.', about: 'Ruth Calloway' },
  })
  const head = await as(people.head)
  await readAdultConcern(head, made)
  await addAdultNote(head, { ...made, words: 'Rang the caretaker about the lantern.' })
  await decideAdult(head, { ...made, choice: 'lado', reasons: 'A pattern.', sayToReporter: 'action-taken' })
  await describeDocument(head, { ...made, ...SAID, name: 'Letter about the trampoline' })
  const find = async (who: Parameters<typeof as>[0], words: string) =>
    (await searchAdults(await as(who), { words })).records.map(({ concernId }) => concernId)
  return { ...walked, ...browsing(walked), made, ofHead, head, find }
}

test('whoever answers for a record finds it by name, reference, word or note, and nothing of what another answers for', async t => {
  const { find, people, made, ofHead, head } = await registered(t)
  for (const words of [
    'lukasz',
    'Wraythorn',
    'shouted lockers',
    'lantern',
    'pattern',
    'lukasz lantern',
    'trampoline',
    'Łukasz',
  ])
    assert.deepEqual(await find(people.head, words), [made.concernId], words)
  assert.deepEqual(await find(people.chair, 'lockers'), [ofHead.concernId])
  for (const words of ['laughed', 'Calloway', 'Ruth'])
    assert.deepEqual(await find(people.head, words), [], words)
  const { records } = await searchAdults(head, { words: 'lantern' })
  assert.deepEqual(await find(people.head, records[0]?.reference.toLowerCase() ?? ''), [made.concernId])
})

test('what was written of a document that was sealed is found, and what the police said of it', async t => {
  const { find, people, made, head, clock } = await registered(t)
  clock.move({ minutes: 1 })
  const { documentId } = await describeDocument(head, { ...made, ...SAID })
  await keepDocumentFile(head, { ...made, documentId, file: LETTER })
  await sealDocument(head, { ...made, documentId, why: 'It holds a pineapple' })
  await recordPoliceWord(head, {
    ...{ ...made, documentId, who: 'PC Wimbledale', force: 'Marshire', theirReference: 'MX-7713' },
    ...{ saidOn: '2026-11-23', said: 'keep' },
  })
  for (const words of ['pineapple', 'wimbledale', 'marshire', 'mx 7713'])
    assert.deepEqual(await find(people.head, words), [made.concernId], words)
  assert.deepEqual(await find(people.head, 'dear school'), [], 'its file alone says so')
})

test('whoever passed one on finds nothing of it, and nobody who answers for none is answered at all', async t => {
  const { find, people, made, head, as } = await registered(t)
  await passOnAdult(head, made)
  for (const words of ['lantern', 'lukasz', 'trampoline'])
    assert.deepEqual(await find(people.head, words), [])
  for (const who of [people.dsl, people.teacher, people.office])
    await assert.rejects(searchAdults(await as(who), { words: 'lockers' }), { kind: 'not-allowed' })
})

test('the search of one register knows nothing of the other', async t => {
  const { post, people } = await registered(t)
  for (const words of ['lockers', 'lantern', 'Wraythorne', 'shouted'])
    assert.match((await post(people.dsl, '/s/larkmoor/concerns/search', { words })).body, /Nothing found for/)
})

test('the page is the same for whoever may answer, with records and without, and shows every word as text', async t => {
  const { get, post, people, made } = await registered(t)
  const first = (await get(people.head, `${AT}/search`)).body
  assert.match((await get(people.chair, AT)).body, /concerns-about-adults\/search"/)
  const [ours, theirs] = [first, (await get(people.chair, `${AT}/search`)).body].map(
    body => /<main[\s\S]*<\/main>/.exec(body)?.[0],
  )
  assert.equal(ours, theirs)
  const { body } = await post(people.head, `${AT}/search`, { words: 'lockers' })
  assert.match(body, new RegExp(`href="${AT}/${made.concernId}"`))
  assert.match(body, /&lt;b&gt;by the <mark>lockers<\/mark>/)
  assert.match(body, /,\s+ask the LADO/)
  assert.match(
    (await post(people.head, `${AT}/search`, { words: 'zeppelin' })).body,
    /Nothing found for “zeppelin”/,
  )
  assert.equal((await post(people.head, `${AT}/search`, { words: ' ' })).statusCode, 422)
})

test('it stands in the chain of that register that somebody searched and how many there were, never what for', async t => {
  const { post, people, made, addresses } = await registered(t)
  await post(people.head, `${AT}/search`, { words: 'lantern' })
  const client = new Client(addresses.keeper)
  await client.connect()
  t.after(() => client.end())
  const { rows } = await client.query(
    `select chain, body::jsonb as body from platform.audit_entry where body ~ '"adults.search"'`,
  )
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.chain, 'adults')
  assert.partialDeepStrictEqual(rows[0]?.body, { found: 1, ids: [made.concernId], person: people.head.id })
  assert.doesNotMatch(JSON.stringify(rows), /lantern/)
})
