import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { keepFrom, wholeFile } from '../../../test/child-file.ts'
import { type Cast, visitOf, world } from '../../../test/world.ts'
import { runsOf } from '../../platform/paper.ts'
import { takeFilePage } from './pages/take-file.ts'

async function taking(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const made = await wholeFile(here)
  const { as, people } = here
  const take = async (
    what: string,
    by: Cast = people.dsl,
    because = 'The panel of 30 November asked for it',
  ) => {
    const params = { personId: people.pupil.id }
    const reply = await takeFilePage.post?.(visitOf(await as(by), { params, answers: { what, because } }))
    assert.ok(reply && 'file' in reply && reply.file.body instanceof Uint8Array)
    return { ...reply.file, ...(await read(reply.file.body)) }
  }
  return { ...here, ...made, take }
}

/** A PDF as a reader of screens meets it: its words page by page, its headings, its title and its language. */
async function read(bytes: Uint8Array) {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await reading.promise
  const pages: string[] = []
  const tags: string[] = []
  type Node = { role?: string; children?: readonly Node[] }
  const walk = ({ role, children = [] }: Node): void => {
    if (role) tags.push(role)
    for (const child of children) walk(child)
  }
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent()
    pages.push(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
    walk((await page.getStructTree()) as Node)
  }
  const { info } = await pdf.getMetadata()
  const said = info as { Title?: string; Language?: string }
  await reading.destroy()
  return { pages, text: pages.join(' '), tags, title: said.Title, language: said.Language }
}

test('whoever is kept from a record does not find it in a PDF either, nor another child', async t => {
  const { take, concernId, as, people } = await taking(t)
  await keepFrom(await as(people.head), concernId, people.deputy)
  for (const what of ['chronology', 'file']) {
    const { text } = await take(what, people.deputy)
    assert.match(text, /black Samsung phone/)
    assert.doesNotMatch(text, /laughed at|Looked at again|PC Brae/)
    const whole = await take(what)
    assert.match(whole.text, /\[another child\] laughed at Jonah/)
    assert.doesNotMatch(whole.text, /Rowan|Maskell/)
  }
})

test('a PDF is tagged, titled and in a language, and says on each page what it is, by whom and which page of how many', async t => {
  const { take } = await taking(t)
  const { name, type, pages, tags, title, language, text } = await take('file')
  const [, reference = ''] = /^concerns-file-(F-[0-9A-Z]{4}-[0-9A-Z]{4})\.pdf$/.exec(name) ?? []
  assert.ok(reference, name)
  assert.equal(type, 'application/pdf')
  assert.deepEqual([title, language], [`Child’s file ${reference}`, 'en-GB'])
  assert.equal(tags.filter(tag => tag === 'H1').length, 1)
  assert.equal(tags.filter(tag => tag === 'H2').length, 2)
  assert.ok(tags.filter(tag => tag === 'H3').length > 15)
  for (const [n, page] of pages.entries())
    assert.match(
      page,
      new RegExp(`Page ${n + 1} of ${pages.length}\\. ${reference}, printed by Priya Anand-Cole on 23`),
    )
  assert.match(text, /Łukasz Wraythorne/)
  assert.match(text, /The panel of 30 November asked for it/)
  assert.match(text, /\d+ entries in 2 concerns/)
})

test('it holds the root of the log at that moment, where the deed stands already, and not its number', async t => {
  const { take, addresses } = await taking(t)
  const { text } = await take('chronology')
  const [, said = ''] = /Root of the log of concerns at that moment: ((?:[0-9a-f]{8}\s*){8})/.exec(text) ?? []
  const client = new Client(addresses.keeper)
  await client.connect()
  const { rows } = await client.query(
    `select body::jsonb as body from platform.audit_entry where chain = 'concerns' and encode(hash, 'hex') = $1`,
    [said.replaceAll(/\s/g, '')],
  )
  const { rows: kept } = await client.query(`select because, what, entries from concerns.taking`)
  await client.end()
  // Reading the file for it is logged right after the deed.
  assert.equal(rows[0]?.body.useCase, 'concerns.child-file')
  assert.equal(kept[0].because, 'The panel of 30 November asked for it')
  assert.match(text, new RegExp(`It holds: ${kept[0].entries} entries in 2 concerns`))
  assert.doesNotMatch(JSON.stringify(rows), /panel/)
})

test('nothing is made without a reason, and of nobody who is no pupil', async t => {
  const { take, as, people } = await taking(t)
  await assert.rejects(take('file', people.dsl, ' '), (refusal: { fields?: object }) => {
    assert.deepEqual(Object.keys(refusal.fields ?? {}), ['because'])
    return true
  })
  await assert.rejects(take('', people.dsl), { kind: 'invalid' })
  await assert.rejects(take('file', people.head), { kind: 'not-allowed' })
  const params = { personId: people.teacher.id }
  const answers = { what: 'file', because: 'x' }
  await assert.rejects(async () => takeFilePage.post?.(visitOf(await as(people.dsl), { params, answers })), {
    kind: 'not-found',
  })
})

test('a sign that the font has not is written as its number, and is not lost', () => {
  assert.deepEqual(runsOf('Ł 😀\n'), [
    { subset: 'latin-ext', text: 'Ł' },
    { subset: 'latin', text: ' [U+1F600]\n' },
  ])
})

test('a word that fits no line is printed in pieces that do, letter for letter, and no other is broken', () => {
  const pieces = (text: string) => runsOf(text).map(run => run.text)
  const long = 'x'.repeat(20_000)
  assert.equal(pieces(`see ${long} there`).join(''), `see ${long} there`)
  assert.ok(pieces(long).every(({ length }) => length <= 60))
  const words = 'He said that he had no lunch. '.repeat(100)
  assert.deepEqual(pieces(words), [words])
})
