import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { axeViolations, browser } from '../../../test/browser.ts'
import { keepFrom } from '../../../test/child-file.ts'
import { pdfOf } from '../../../test/documents.ts'
import { fileSince } from '../../../test/file-since.ts'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { beginTransfer } from './commands/begin-transfer.ts'
import { bundlePage } from './pages/bundle.ts'
import { transferPage } from './pages/transfer.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-sealed-documents-'))
after(() => fs.rmSync(folder, { recursive: true }))

/** A file with a letter, a document that was withdrawn and one that was sealed, on its way to another school. */
async function documented(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people } = here
  const made = await fileSince(here)
  const personId = people.pupil.id
  const { transferId } = await beginTransfer(await as(people.dsl), {
    ...{ personId, toSchool: 'Ashmere Primary', toPerson: 'Dee Holt', reachedAt: '01298 555 0100' },
    startsOn: '2026-11-23',
  })
  const look = async (by: Cast = people.dsl) =>
    shown(transferPage.get(visitOf(await as(by), { params: { personId } })))
  const seal = async (answers: object = {}, by: Cast = people.dsl) => {
    const [, code = ''] = /name="code" value="([^"]+)"/.exec(await look(by)) ?? []
    const visit = visitOf(await as(by), { params: { personId, transferId }, answers: { code, ...answers } })
    const answer = await bundlePage.post?.(visit)
    assert.ok(answer && 'file' in answer && typeof answer.file.body === 'string')
    const file = path.join(folder, `${code}.html`)
    fs.writeFileSync(file, answer.file.body)
    const page = await (
      await (await browser()).newContext({ viewport: { width: 360, height: 700 }, offline: true })
    ).newPage()
    t.after(() => page.context().close())
    await page.goto(pathToFileURL(file).href)
    await page.getByLabel(/^The code/).fill(code)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Jonah Tillerby' }).waitFor()
    return page
  }
  return { ...here, ...made, personId, look, seal }
}
type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof documented>>['seal']>>

async function saved(page: Opened, name: RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) }
}

test('a document goes inside the seal and is saved byte for byte as it came in; a withdrawn one is a line, and a sealed one not even a name', async t => {
  const { seal, look } = await documented(t)
  assert.match(await look(), /One document goes with it as it is/)
  const page = await seal()
  assert.deepEqual(await axeViolations(page), [])
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  assert.ok(wide <= 360, `nothing hangs over at 360 px: ${wide}`)
  assert.equal(await page.locator('img, embed, object, iframe').count(), 0)
  assert.equal(await page.locator('[data-document]').count(), 1)
  const letter = await saved(page, /^Save Letter about/)
  assert.deepEqual(letter.bytes, Buffer.from(pdfOf('Letter about Rowan')))
  assert.match(letter.name, /^document-C-\w{4}-\w{4}-1\.pdf$/)
  const text = await page.locator('main').innerText()
  assert.match(text, /Letter about \[another child\]/)
  assert.match(text, /Document withdrawn/)
  assert.match(text, /A document that should not be here was sealed/)
  assert.match(text, /Of the child, and of no one concern/)
  assert.doesNotMatch(text, /Rowan|Maskell|nobody may open/)
  const data = await saved(page, /Save it as data/)
  const { documents } = JSON.parse(data.bytes.toString()) as { documents: { base64: string }[] }
  assert.deepEqual(
    documents.map(({ base64 }) => Buffer.from(base64, 'base64')),
    [letter.bytes],
  )
  assert.doesNotMatch(data.bytes.toString(), /nobody may open/)
  assert.match(await look(), /entries, 1 document\./)
})

test('a lead who is kept from a record sends none of its documents, nor do they read that there are any', async t => {
  const { seal, look, as, people, concernId } = await documented(t)
  await keepFrom(await as(people.head), concernId, people.deputy)
  assert.doesNotMatch(await look(people.deputy), /document goes|Leave out|Letter about/)
  const page = await seal({}, people.deputy)
  assert.equal(await page.locator('[data-document]').count(), 0)
  assert.doesNotMatch(await page.locator('main').innerText(), /Letter about|another matter|sealed\. Nobody/)
})

test('one that a lead leaves out stays here, and how large the page gets is said before the press where that is much', async t => {
  const { seal, look, letter, bring } = await documented(t)
  assert.doesNotMatch(await look(), /The file gets up to/)
  const big = pdfOf('x'.repeat(8_000_000))
  await bring('Report of the panel', big)
  assert.match(await look(), /The file gets up to about 10\.7 MB large/)
  const page = await seal({ leave: letter })
  assert.equal(await page.locator('[data-document]').count(), 1)
  assert.ok((await saved(page, /^Save Report of the panel/)).bytes.equals(big))
})
