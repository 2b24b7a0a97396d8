import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { axeViolations, browser } from '../../../test/browser.ts'
import { wholeFile } from '../../../test/child-file.ts'
import { shown, visitOf, world } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { beginTransfer } from './commands/begin-transfer.ts'
import { bundlePage } from './pages/bundle.ts'
import { receiptPage } from './pages/receipt.ts'
import { transferPage } from './pages/transfer.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-sealed-'))
after(() => fs.rmSync(folder, { recursive: true }))

/** The pupil's file as it is sent, with the code that the page gave. */
async function sealed(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people } = here
  await wholeFile(here)
  const personId = people.pupil.id
  const dsl = await as(people.dsl)
  const { transferId } = await beginTransfer(dsl, {
    ...{ personId, toSchool: 'Ashmere Primary', toPerson: 'Dee Holt', reachedAt: '01298 555 0100' },
    startsOn: '2026-11-23',
  })
  const page = await shown(transferPage.get(visitOf(dsl, { params: { personId } })))
  const [, code = ''] = /name="code" value="([^"]+)"/.exec(page) ?? []
  assert.ok(page.includes(`>${code}</strong>`), 'the code is shown')
  const answer = await bundlePage.post?.(
    visitOf(dsl, { params: { personId, transferId }, answers: { code } }),
  )
  assert.ok(answer && 'file' in answer)
  const { name, body } = answer.file
  assert.ok(typeof body === 'string')
  const file = path.join(folder, name)
  fs.writeFileSync(file, body)
  return { ...here, personId, code, name, body, url: pathToFileURL(file).href }
}

test('the sealed file names nobody outside the seal, opens in a browser without a network once the code is typed, and takes no other', async t => {
  const { code, name, body, url } = await sealed(t)
  assert.match(name, /^sealed-file-T-[2-9A-Z]{4}-[2-9A-Z]{4}\.html$/)
  assert.doesNotMatch(body, new RegExp(`Jonah|Tillerby|Larkmoor|laughed|${code}`, 'i'))
  const context = await (await browser()).newContext({ viewport: { width: 360, height: 700 }, offline: true })
  t.after(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  assert.deepEqual(await axeViolations(page), [])
  await page.getByLabel(/^The code/).fill('AAAA-AAAA-AAAA-AAAA-AAAA')
  await page.keyboard.press('Enter')
  await page.getByText('That code does not open it').waitFor()
  assert.equal(await page.getByText('Jonah').count(), 0)
  await page.getByLabel(/^The code/).fill(code.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Jonah Tillerby' }).waitFor()
  const text = await page.locator('main').innerText()
  assert.match(text, /The child protection file of Larkmoor Primary School, T-/)
  assert.match(text, /\[another child\] laughed at Jonah\./)
  assert.doesNotMatch(text, /Rowan|Maskell/)
  assert.deepEqual(await axeViolations(page), [])
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  assert.ok(wide <= 360, `nothing hangs over at 360 px: ${wide}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Save it as data/ }).click(),
  ])
  const data = JSON.parse(fs.readFileSync(await download.path(), 'utf8')) as {
    format: string
    file: { name: string }
  }
  assert.deepEqual([data.format, data.file.name], ['watchword-child-file', 'Jonah Tillerby'])
})

test('whoever has opened it says that it came, by the address inside; the sender sees by whom, and any other address is none', async t => {
  const { url, code, callOf, schools, as, people, personId } = await sealed(t)
  const context = await (await browser()).newContext({ offline: true })
  t.after(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel(/^The code/).fill(code)
  await page.keyboard.press('Enter')
  const [, secret = ''] = /file-receipt\/([\w-]+)/.exec(await page.locator('.receipt').innerText()) ?? []
  const call = callOf(schools.larkmoor, systemActor('web'))
  const nobody = { ...call, actor: { ...call.actor, rights: new Set(['anyone'] as const) } }
  const receipt = await shown(receiptPage.get(visitOf(nobody, { params: { secret } })))
  assert.match(receipt, /T-[2-9A-Z]{4}/)
  assert.doesNotMatch(receipt, /Jonah|Tillerby|J\.T\./)
  await assert.rejects(receiptPage.get(visitOf(nobody, { params: { secret: `${secret.slice(1)}x` } })), {
    kind: 'not-found',
  })
  const answers = { name: 'Dee Holt', post: 'Designated safeguarding lead', isWhole: 'yes' }
  await receiptPage.post?.(visitOf(nobody, { params: { secret }, answers }))
  assert.match(await shown(receiptPage.get(visitOf(nobody, { params: { secret } }))), /has your receipt/)
  const sender = await shown(transferPage.get(visitOf(await as(people.dsl), { params: { personId } })))
  assert.match(sender, /Ashmere Primary, done/)
  assert.match(sender, /Received<\/strong>: Dee Holt,\s+Designated safeguarding lead/)
})
