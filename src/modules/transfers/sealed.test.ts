import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
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

test('a browser that cannot open it says so, and not that the code is wrong', async t => {
  const { url, code } = await sealed(t)
  const context = await (await browser()).newContext({ offline: true })
  t.after(() => context.close())
  await context.addInitScript('delete globalThis.DecompressionStream')
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel(/^The code/).fill(code)
  await page.keyboard.press('Enter')
  await page.getByText('This browser is too old to open it').waitFor()
  assert.equal(await page.getByText('That code does not open it').count(), 0)
  assert.equal(page.url(), url, 'and the code stands in no address')
})

test('whoever has opened it says that it came, by the address inside; the sender sees by whom, and any other address is none', async t => {
  const { url, code, callOf, schools, as, people, personId, addresses } = await sealed(t)
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
  const answers = { name: 'Dee <b>Holt', post: 'Designated safeguarding lead', isWhole: 'yes' }
  const before = await deedsOf(addresses)
  for (const wrong of [`${secret.slice(1)}x`, '', `${secret}'`]) {
    const visit = visitOf(nobody, { params: { secret: wrong }, answers })
    await assert.rejects(receiptPage.get(visit), { kind: 'not-found' })
    await assert.rejects(receiptPage.post?.(visit) ?? Promise.resolve(), { kind: 'not-found' })
  }
  assert.equal(await deedsOf(addresses), before, 'whoever tries many fills no log')
  const press = () => receiptPage.post?.(visitOf(nobody, { params: { secret }, answers }))
  for (const answer of [...(await Promise.all([press(), press()])), await press()])
    assert.ok(answer && 'to' in answer, 'pressed twice, it is said once')
  assert.match(await shown(receiptPage.get(visitOf(nobody, { params: { secret } }))), /has your receipt/)
  const sender = await shown(transferPage.get(visitOf(await as(people.dsl), { params: { personId } })))
  assert.match(sender, /Ashmere Primary, done/)
  assert.match(sender, /Received<\/strong>: Dee &lt;b&gt;Holt,\s+Designated safeguarding lead/)
})

async function deedsOf({ keeper }: Awaited<ReturnType<typeof world>>['addresses']): Promise<number> {
  const client = new Client(keeper)
  await client.connect()
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from platform.audit_entry')
  await client.end()
  return rows[0]?.n ?? 0
}
