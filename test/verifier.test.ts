import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import type { PoolConfig } from 'pg'
import { nextHash } from '../src/platform/audit/verify.ts'
import { axeViolations, browser } from './browser.ts'
import { emptyDatabase } from './database.ts'

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-verifier-'))
after(() => fs.rmSync(directory, { recursive: true }))
const main = new URL('../src/main.ts', import.meta.url).pathname
const cli = (...args: string[]): string => {
  try {
    return execFileSync(process.execPath, [main, ...args], { encoding: 'utf8' }).trim()
  } catch (error) {
    return (error as { stdout: string }).stdout.trim()
  }
}
const keep = (name: string, text: string): string => {
  fs.writeFileSync(path.join(directory, name), text)
  return path.join(directory, name)
}

async function record(length: number): Promise<string[]> {
  const lines = [JSON.stringify({ school: 'larkmoor', chain: 'main' })]
  let hash = '0'.repeat(64)
  for (let n = 1; n <= length; n++) {
    const at = `2026-11-22T08:00:00.${String(n % 1000).padStart(3, '0')}Z`
    const body = JSON.stringify({ at, useCase: 'test.deed', outcome: 'done', request: 'réf' })
    hash = await nextHash(hash, n, body)
    lines.push(JSON.stringify({ n, at, body, hash }))
  }
  return lines
}
const rootOf = (lines: readonly string[]): string =>
  JSON.stringify({
    school: 'larkmoor',
    chain: 'main',
    ...JSON.parse(lines.at(-1) as string),
    body: undefined,
    taken: '2026-11-23',
  })

async function openVerifier(): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: 360, height: 800 },
    offline: true,
  })
  after(() => context.close())
  const page = await context.newPage()
  await page.goto(pathToFileURL(keep('verify.html', cli('verifier'))).href)
  return page
}

async function checked(page: Page, file: string, root?: string): Promise<string> {
  await page.setInputFiles('#export', file)
  await page.setInputFiles('#roots', root ? [root] : [])
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  const said = page.locator('#result p').filter({ hasNotText: /^Checking/ })
  await said.first().waitFor({ timeout: 60_000 })
  return page.getByRole('status').innerText()
}

test('the page and the command line say the same of a whole, an altered, a swapped and a cut record', async () => {
  const page = await openVerifier()
  const lines = await record(9)
  const root = keep('root.jsonl', rootOf(lines))
  const swapped = lines.with(3, lines[4] as string).with(4, lines[3] as string)
  const altered = lines.with(5, (lines[5] as string).replace('deed', 'feed'))
  const garbled = lines.with(5, (lines[5] as string).slice(1))
  for (const [name, changed, sentence] of [
    ['whole', lines, 'whole to entry 9 of 2026-11-22'],
    ['altered', altered, 'broken at entry 5'],
    ['garbled', garbled, 'broken at entry 5'],
    ['swapped', swapped, 'broken at entry 3'],
    ['cut', lines.slice(0, 7), 'ends before the root of 2026-11-23: 6 entries, the root is of entry 9'],
  ] as const) {
    const file = keep(`${name}.jsonl`, changed.join('\n'))
    assert.equal(await checked(page, file, root), `larkmoor, main: ${sentence}`)
    assert.equal(cli('verify', '--export', file, '--root', root), `larkmoor, main: ${sentence}`)
  }
  const cut = path.join(directory, 'cut.jsonl')
  assert.equal(await checked(page, cut), 'larkmoor, main: whole, 6 entries; no outside root given')
  assert.deepEqual(await axeViolations(page), [])
  const { hash } = JSON.parse(rootOf(lines)) as { hash: string }
  for (const [id, text] of Object.entries({ chain: 'larkmoor, main', n: '9', hash }))
    await page.fill(`#${id}`, text)
  assert.match(await checked(page, cut), /ends before the root/)
  await page.fill('#hash', 'abc')
  assert.equal(await checked(page, cut), 'A root is a number and a hash.')
  await page.fill('#hash', '')
  assert.match(await checked(page, cut), /needs all three/)
})

test('an export of one school asks nothing of another, and everything of its own', async () => {
  const page = await openVerifier()
  const lines = await record(9)
  const of = (school: string) => rootOf(lines).replace('larkmoor', school)
  const roots = keep('roots.jsonl', [rootOf(lines), of('hollin-bank'), of('accounts')].join('\n'))
  const one = JSON.stringify({ only: { school: 'larkmoor' } })
  const whole = [
    'larkmoor, main: whole to entry 9 of 2026-11-22',
    'hollin-bank, main: not in this export, so not checked',
    'accounts, main: not in this export, so not checked',
  ]
  const gone = (school: string) => `${school}, main: ends before the root of 2026-11-23: no entries at all`
  for (const [name, written, sentences, code] of [
    ['one-school', [one, ...lines], whole, 0],
    // Without the line that says so, an export is of everything.
    ['all-schools', lines, [whole[0], gone('hollin-bank'), gone('accounts')], 2],
    ['of-another', [one, JSON.stringify({ school: 'larkmoor', chain: 'adults' })], undefined, 2],
  ] as const) {
    const file = keep(`${name}.jsonl`, written.join('\n'))
    const ran = spawnSync(process.execPath, [main, 'verify', '--export', file, '--root', roots], {
      encoding: 'utf8',
    })
    assert.equal(ran.status, code, name)
    if (sentences) assert.deepEqual(ran.stdout.trim().split('\n'), sentences)
    else assert.ok(ran.stdout.includes(gone('larkmoor')), ran.stdout)
    assert.deepEqual((await checked(page, file, roots)).split(/\n+/), ran.stdout.trim().split('\n'))
  }
})

test('the page is written without a word on the side', () => {
  const { stderr, status } = spawnSync(process.execPath, [main, 'verifier'], { encoding: 'utf8' })
  assert.equal(stderr, '')
  assert.equal(status, 0)
})

test('a database that was never migrated is told what to do, in a sentence', async () => {
  const { app, keeper } = await emptyDatabase()
  const address = ({ host, user, database, connectionString }: PoolConfig) =>
    connectionString ?? `postgres://${user}@/${database}?host=${encodeURIComponent(String(host))}`
  const env = { ...process.env, DATABASE_URL: address(app), DATABASE_KEEPER_URL: address(keeper) }
  for (const command of ['export-log', 'root', 'verify']) {
    const ran = spawnSync(process.execPath, [main, command], { encoding: 'utf8', env })
    assert.equal(ran.stderr, 'This database holds no record yet. Start Watchword, or run: migrate\n')
    assert.equal(ran.status, 1)
  }
})

test('a file that is no export is refused, and the page fits a telephone', async () => {
  const page = await openVerifier()
  assert.equal(await checked(page, keep('other.txt', 'hello')), 'This file is not an export of the record.')
  const width = await page.evaluate('document.documentElement.scrollWidth')
  assert.equal(width, 360)
  if (process.env['PICTURES'])
    await page.screenshot({ path: `${process.env['PICTURES']}/v360.png`, fullPage: true })
})

test('the page checks 20,000 entries and answers while it does', { timeout: 120_000 }, async () => {
  const page = await openVerifier()
  const file = keep('long.jsonl', (await record(20_000)).join('\n'))
  await page.evaluate('window.answers = 0; setInterval(() => window.answers++, 20)')
  assert.equal(await checked(page, file), 'larkmoor, main: whole, 20000 entries; no outside root given')
  const answers = Number(await page.evaluate('window.answers'))
  assert.ok(answers >= 20, `the page answered ${answers} times while it checked`)
})
