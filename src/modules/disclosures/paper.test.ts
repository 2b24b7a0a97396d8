import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { answering } from '../../../test/answering.ts'
import { shown, visitOf } from '../../../test/world.ts'
import { suggested } from './choosing.ts'
import { givenPage } from './pages/given.ts'

/** All that a PDF says: its words, what its headings and links carry, and what it says of itself. */
async function said(bytes: Uint8Array): Promise<string> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await reading.promise
  const all: string[] = [JSON.stringify(await pdf.getMetadata()), JSON.stringify(await pdf.getAttachments())]
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent()
    all.push(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
    all.push(JSON.stringify(await page.getAnnotations()), JSON.stringify(await page.getStructTree()))
  }
  await reading.destroy()
  return all.join('\n')
}

test('no other child’s name and no word that was left out is in the PDF, nor in what it says of itself', async t => {
  const here = await answering(t)
  const { ask, things, put, giveRest, send, review, print, people, addresses, answerOf } = here
  const requestId = await ask()
  const all = await things(requestId)
  const thing = (has: string, field?: string) => {
    const found = all.find(one => one.words.includes(has) && (field === undefined || one.field === field))
    assert.ok(found, has)
    return found
  }
  const technician = people.technician.id
  const spoke = thing('I spoke with Łukasz Wraythorne')
  assert.deepEqual(
    suggested(spoke, 'Jonah Tillerby').map(({ personId }) => personId),
    [people.teacher.id],
  )
  await put(requestId, [
    { key: spoke.key, how: 'leave-words', names: [people.teacher.id] },
    { key: thing('A girl told').key, how: 'leave-words', words: 'Mrs Oakshaw-Dunn', why: 'other-person' },
    { key: thing('It has gone on for weeks').key, how: 'leave-out', why: 'serious-harm', who: 'Dr Ellis' },
    { key: thing('The school nurse').key, how: 'leave-out', why: 'crime' },
    ...all
      .filter(one => one.words.includes('Malhotra') || one.words.includes('Wraythorne'))
      .filter(one => one.key !== spoke.key)
      .map(({ key }) => ({ key, how: 'leave-words', names: [technician, people.teacher.id] })),
  ])
  await giveRest(requestId)
  await send(requestId)
  await review(requestId)
  const { name, body } = await print(requestId)
  assert.match(name, /^answer-S-[0-9A-Z]{4}-[0-9A-Z]{4}\.pdf$/)
  const text = await said(body)
  assert.match(text, /\[another child\] laughed at Jonah/)
  assert.match(text, /I spoke with \[left out: another person’s data\]/)
  assert.match(text, /A girl told \[left out: another person’s data\]\./)
  assert.match(text, /\[left out: it may cause serious harm to somebody\]/)
  assert.match(text, /What was left out, and why/)
  assert.match(text, /1 time: it may cause serious harm/)
  assert.match(text, /ico\.org\.uk/)
  assert.doesNotMatch(text, /Rowan|Maskell/, 'another child')
  assert.doesNotMatch(text, /Wraythorne|Łukasz|Oakshaw|gone on for weeks|school nurse|Malhotra|Ellis/)

  const client = new Client(addresses.keeper)
  await client.connect()
  const { rows } = await client.query(`select c::text as row from disclosures.choice c`)
  await client.end()
  assert.ok(rows.length > 20)
  assert.doesNotMatch(JSON.stringify(rows), /gone on for weeks|Wraythorne|Oakshaw/, 'nor kept a second time')
  const [made] = (await answerOf(requestId))?.made ?? []
  assert.equal(made?.madeBy, people.dsl.name)
})

test('a thing that is left out has a reason, for serious harm whose opinion it is, and words that stand there', async t => {
  const { ask, things, put } = await answering(t)
  const requestId = await ask()
  const spoke = (await things(requestId)).find(({ words }) => words.includes('I spoke with'))
  const key = spoke?.key ?? ''
  const refused = async (choice: object): Promise<Record<string, string>> => {
    const error = await put(requestId, [{ key, ...choice }]).catch((caught: unknown) => caught)
    return (error as { fields: Record<string, string> }).fields
  }
  assert.deepEqual(Object.keys(await refused({ how: 'leave-out' })), [`why-${key}`])
  assert.deepEqual(Object.keys(await refused({ how: 'leave-out', why: 'serious-harm' })), [`who-${key}`])
  assert.deepEqual(Object.keys(await refused({ how: 'leave-words' })), [`words-${key}`])
  const wrong = await refused({ how: 'leave-words', words: 'I spoke\nLukasz\nspo', why: 'other-person' })
  assert.match(wrong[`words-${key}`] ?? '', /“Lukasz”, “spo”$/)
  assert.deepEqual(Object.keys(await refused({ how: 'give', words: 'I spoke' })), [`how-${key}`])
  const [other] = await things(requestId)
  const several = await put(requestId, [
    { key, how: 'leave-out' },
    { key: other?.key, how: 'leave-out' },
  ]).catch((caught: unknown) => caught)
  assert.equal(Object.keys((several as { fields: object }).fields).length, 2, 'each is named')
  assert.ok(
    (await things(requestId)).every(({ choice }) => choice === null),
    'and nothing is half saved',
  )
})

test('what is left out in one place and given in another is shown to whoever chooses, and not to the second lead', async t => {
  const { ask, things, put, giveRest, send, as, people, personId } = await answering(t)
  const requestId = await ask()
  const spoke = (await things(requestId)).find(({ words }) => words.includes('I spoke with'))
  const name = people.teacher.name
  await put(requestId, [{ key: spoke?.key, how: 'leave-words', words: name, why: 'other-person' }])
  await giveRest(requestId)
  const page = async (who = people.dsl) =>
    shown(givenPage.get(visitOf(await as(who), { params: { personId, requestId } })))
  assert.match(await page(), new RegExp(`“${name}” is given in \\d+ places`))
  await send(requestId)
  assert.doesNotMatch(await page(people.deputy), /left out in one place/)
})

test('the database itself refuses a yes of whoever chose, and a PDF to which nobody said yes', async t => {
  const { ask, giveRest, send, review, answerOf, people, addresses } = await answering(t)
  const requestId = await ask()
  await giveRest(requestId)
  await send(requestId)
  const answerId = (await answerOf(requestId))?.answerId
  const client = new Client(addresses.keeper)
  await client.connect()
  t.after(() => client.end())
  const yes = (who: string, chosenBy: readonly string[]) =>
    client.query(
      `insert into disclosures.review (school_id, id, answer_id, chosen_by, agrees, words, reviewed_at, reviewed_by, salt)
       select school_id, gen_random_uuid(), id, $3, true, '', now(), $2, '\\x00' from disclosures.answer where id = $1`,
      [answerId, who, chosenBy],
    )
  await assert.rejects(yes(people.dsl.id, [people.dsl.id]), { code: '23514' })
  await assert.rejects(yes(people.dsl.id, [people.deputy.id]), { code: '23503' })
  const make = () =>
    client.query(
      `insert into disclosures.made (school_id, id, answer_id, sha256, entries, made_at, made_by)
       select school_id, gen_random_uuid(), id, given_sha256, 1, now(), $2 from disclosures.answer where id = $1`,
      [answerId, people.dsl.id],
    )
  await assert.rejects(make(), { code: '23503' })
  await review(requestId, 'no', people.deputy, 'Again')
  await assert.rejects(make(), { code: '23503' })
})
