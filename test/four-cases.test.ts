import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import type { Page } from 'playwright-core'
import { runCommand } from '../src/app/cli.ts'
import { checkRecord } from '../src/modules/record/index.ts'
import { confirmErasure } from '../src/modules/people/commands/confirm-erasure.ts'
import { proposeErasure } from '../src/modules/people/commands/propose-erasure.ts'
import { endMembership } from '../src/modules/people/index.ts'
import { axeViolations, browser } from './browser.ts'
import { superuserOf } from './database.ts'
import { ask } from './permission-matrix.ts'
import { scrollsSideways } from './page-rules.ts'
import { walkable, type Walked } from './signed-in.ts'

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')

/** Somebody with the whole database in hand. */
async function intruder(t: { after(done: () => Promise<void>): void }, { addresses }: Walked) {
  const client = new Client(await superuserOf(addresses))
  await client.connect()
  t.after(() => client.end())
  return (sql: string) => client.query(sql)
}

/** What the command line says, and with which exit code. */
async function commandLine(...args: string[]): Promise<{ code: number; said: string[] }> {
  const { log } = console
  const said: string[] = []
  console.log = (line: string) => void said.push(line)
  try {
    return { code: await runCommand(args), said }
  } finally {
    console.log = log
  }
}

/** What the page says that the product hands out, opened from a disk by a browser without a network. */
async function inPage(page: Page, record: string, root: string): Promise<string[]> {
  await page.setInputFiles('#export', record)
  await page.setInputFiles('#roots', root)
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  await page
    .locator('#result p')
    .filter({ hasNotText: /^Checking/ })
    .first()
    .waitFor()
  return (await page.getByRole('status').innerText()).split(/\n+/)
}

async function erasePupil({ people, as, idOf, clock }: Walked): Promise<void> {
  const membershipId = await idOf('people.membership', 'person_id', people.pupil.id)
  await endMembership(await as(people.head), { membershipId, when: 'now' })
  clock.move({ days: 1 })
  const why = { rule: 'asked', reason: 'They asked' }
  const { erasureId } = await proposeErasure(await as(people.dpo), { personId: people.pupil.id, ...why })
  await confirmErasure(await as(people.chair), { erasureId, understood: 'yes' })
}

const altered = (from: string, to: string) =>
  `update platform.audit_entry set body = replace(body, '"${from}"', '"${to}"') where chain = 'main' and n = 4`
const swapped = (
  a: number,
  b: number,
) => `update platform.audit_entry set n = 1000000 where n = ${a} and chain = 'main';
  update platform.audit_entry set n = ${a} where n = ${b} and chain = 'main';
  update platform.audit_entry set n = ${b} where n = 1000000 and chain = 'main'`

test('cut the tail, alter a byte, swap two entries, erase lawfully: three ring, one does not', async t => {
  const walked = await walkable(t)
  const { people, as, schools } = walked
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-four-'))
  t.after(async () => fs.rmSync(folder, { recursive: true }))
  const taken = async (part: string, name: string): Promise<string> => {
    const { status, body } = await ask(walked, 'dpo', `/s/${schools.larkmoor.slug}/record/${part}`)
    assert.equal(status, 200)
    fs.writeFileSync(path.join(folder, name), body)
    return path.join(folder, name)
  }
  const intrude = await intruder(t, walked)
  await checkRecord(await as(people.dpo), {})
  await erasePupil(walked)
  const root = await taken('root', 'root.jsonl')
  const { n } = JSON.parse(fs.readFileSync(root, 'utf8')) as { n: number }
  const verifier = pathToFileURL(await taken('verifier', 'check.html')).href
  const context = await (await browser()).newContext({ offline: true })
  t.after(() => context.close())
  const page = await context.newPage()
  await page.goto(verifier)

  const main = `${schools.larkmoor.slug}, main`
  for (const [name, deed, undo, sentence, code] of [
    ['erased', '', '', new RegExp(`^${main}: whole to entry \\d+ of 2026-11-24$`), 0],
    [
      'altered',
      altered('done', 'Done'),
      altered('Done', 'done'),
      new RegExp(`^${main}: broken at entry 4$`),
      2,
    ],
    ['swapped', swapped(5, 6), swapped(5, 6), new RegExp(`^${main}: broken at entry 5$`), 2],
    [
      'cut',
      `delete from platform.audit_entry where chain = 'main' and n > ${n - 3}`,
      '',
      new RegExp(
        `^${main}: ends before the root of 2026-11-23: ${n - 3} entries, the root is of entry ${n}$`,
      ),
      2,
    ],
  ] as const) {
    if (deed) await intrude(deed)
    const record = await taken('entries', `${name}.jsonl`)
    if (undo) await intrude(undo)
    const told = await commandLine('verify', '--export', record, '--root', root)
    assert.match(told.said.join('\n'), sentence, name)
    assert.equal(told.code, code, name)
    assert.deepEqual(await inPage(page, record, root), told.said, name)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      assert.equal(await scrollsSideways(page), false, `${name} at ${width}`)
      assert.deepEqual(await axeViolations(page), [], `${name} at ${width}`)
      if (process.env['PICTURES'])
        await page.screenshot({ path: `${process.env['PICTURES']}/${name}-${width}.png`, fullPage: true })
    }
  }
})
