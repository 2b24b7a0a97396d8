import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { INLINE_SCRIPT_HASH, renderPage, type Frame, type PageView } from '../src/platform/design/layout.ts'
import { axeViolations, browser } from './browser.ts'
import { formSpecimen, lockSpecimen, specimen } from './specimen.ts'

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self';" +
  ` script-src 'self' '${INLINE_SCRIPT_HASH}'; form-action 'self'`

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const PAGES: Readonly<Record<string, PageView>> = {
  '/s/larkmoor': specimen,
  '/s/larkmoor/concerns/new': formSpecimen,
  '/locked': lockSpecimen,
}

const assets = await prepareAssets()
const school = { name: 'Larkmoor Primary School', path: '/s/larkmoor', practice: true }

function frameOf(at: string, idleMinutes: number): Frame {
  const frame = { assets, path: at, requestId: 'r1', idleMinutes }
  if (at === '/locked') return { ...frame, nav: [], more: [] }
  return {
    ...frame,
    school,
    who: { name: 'Priya Anand-Cole', as: 'designated safeguarding lead' },
    nav: [
      { text: 'Home', href: '/s/larkmoor' },
      { text: 'Concerns', href: '/s/larkmoor/concerns' },
      { text: 'Policy', href: '/s/larkmoor/policy' },
      { text: 'Signing', href: '/s/larkmoor/signing' },
    ],
    more: [
      { text: 'Filtering', href: '/s/larkmoor/filtering' },
      { text: 'Who can see what', href: '/s/larkmoor/readers' },
    ],
  }
}

const posted: { url: string; body: URLSearchParams }[] = []
let idleMinutes = 10

async function answer(request: IncomingMessage): Promise<{ status: number; type: string; body: string | Buffer }> {
  const url = request.url ?? '/'
  if (request.method === 'POST') {
    posted.push({ url, body: new URLSearchParams(await text(request)) })
    const locked = renderPage(lockSpecimen, frameOf('/locked', idleMinutes))
    return { status: 200, type: 'text/html; charset=utf-8', body: locked }
  }
  const view = PAGES[url]
  if (view) return { status: 200, type: 'text/html; charset=utf-8', body: renderPage(view, frameOf(url, idleMinutes)) }
  const file = path.join(assets.folder, path.basename(url))
  const type = TYPES[path.extname(file)]
  if (!type) return { status: 404, type: 'text/plain', body: 'Not found' }
  return { status: 200, type, body: await readFile(file) }
}

const server = createServer((request, response) => {
  void answer(request).then(({ status, type, body }) =>
    response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body),
  )
})

let origin = ''
before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

type Look = { width?: number; javaScriptEnabled?: boolean }

async function visiting(
  at: string,
  { width = 1280, javaScriptEnabled = true }: Look,
  see: (page: Page) => Promise<void>,
) {
  const context = await (await browser()).newContext({ viewport: { width, height: 800 }, javaScriptEnabled })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('requestfailed', request => complaints.push(`failed: ${request.url()}`))
  try {
    await page.goto(origin + at, { waitUntil: 'networkidle' })
    await see(page)
    assert.deepEqual(complaints, [])
  } finally {
    await context.close()
  }
}

const until = async (isTrue: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await isTrue()) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  assert.fail('It did not happen within 5 seconds')
}

const shots = process.env['SHOTS']

for (const [at, view] of Object.entries(PAGES)) {
  for (const width of [1280, 360]) {
    test(`“${view.title}” at ${width} px breaks no WCAG 2.2 AA rule, scrolls one way, and keeps to its CSP`, () =>
      visiting(at, { width }, async page => {
        if (shots) await page.screenshot({ path: `${shots}/${path.basename(at)}-${width}.png`, fullPage: true })
        assert.deepEqual(await axeViolations(page), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
        assert.equal(await page.locator('h1').count(), 1)
        assert.equal(await page.locator('[style]:not([hidden])').count(), 0)
        assert.equal(await page.evaluate("document.fonts.check('18px \"Atkinson Hyperlegible Next\"')"), true)
      }))
  }
}

test('without JavaScript the page reads, reports, locks and signs out', () =>
  visiting('/s/larkmoor', { javaScriptEnabled: false }, async page => {
    assert.equal(await page.getByRole('link', { name: 'Report a concern' }).isVisible(), true)
    assert.equal(await page.getByRole('button', { name: 'Sign out' }).isVisible(), true)
    posted.length = 0
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByRole('heading', { name: 'Locked at' }).waitFor()
    assert.deepEqual(
      posted.map(({ url, body }) => `${url} ${body.get('from')}`),
      ['/account/lock /s/larkmoor'],
    )
  }))

test('on a phone reporting a concern is in the navigation, once', () =>
  visiting('/s/larkmoor', { width: 360 }, async page => {
    assert.equal(await page.getByRole('link', { name: 'Report a concern' }).count(), 1)
  }))

test('the error summary leads to the field, and to the day of a date', () =>
  visiting('/s/larkmoor/concerns/new', {}, async page => {
    assert.match(await page.title(), /^Error: Report a concern – Larkmoor Primary School – Watchword$/)
    await page.getByRole('link', { name: 'Enter a day that is still to come.' }).click()
    assert.equal(await page.evaluate('document.activeElement.id'), 'review-day')
  }))

test('Escape hides the page before the server answers, keeps what was typed, and posts the lock', () =>
  visiting('/s/larkmoor/concerns/new', {}, async page => {
    posted.length = 0
    await page.getByLabel('What did you see?').fill('A photo\nof R.')
    await page.getByLabel('Password', { exact: true }).fill('not to be sent')
    let isReleased = false
    await page.route('**/keep', async route => {
      await until(() => isReleased)
      await route.continue()
    })
    await page.keyboard.press('Escape')
    await until(async () => !(await page.locator('main').isVisible()))
    assert.equal(await page.title(), 'Locked – Watchword')
    isReleased = true
    await page.getByRole('heading', { name: 'Locked at' }).waitFor()
    assert.deepEqual(
      posted.map(({ url }) => url),
      ['/keep', '/account/lock'],
    )
    const kept = posted[0]?.body
    assert.equal(kept?.get('saw'), 'A photo\nof R.')
    assert.equal(kept?.get('about'), '231')
    assert.equal(kept?.has('password'), false)
    assert.equal(kept?.has('token'), false)
    assert.equal(posted[1]?.body.get('from'), '/s/larkmoor/concerns/new')
  }))

test('an untouched form is not kept, and Escape in an open list only closes the list', () =>
  visiting('/s/larkmoor/concerns/new', {}, async page => {
    posted.length = 0
    await page.getByLabel('Class').focus()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('main').isVisible(), true)
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByRole('heading', { name: 'Locked at' }).waitFor()
    assert.deepEqual(
      posted.map(({ url }) => url),
      ['/account/lock'],
    )
  }))

test('a page left alone locks by itself, and its other tab with it', async () => {
  idleMinutes = 0.02
  posted.length = 0
  try {
    await visiting('/s/larkmoor', {}, async page => {
      const other = await page.context().newPage()
      await other.goto(`${origin}/s/larkmoor/concerns/new`)
      await until(() => posted.some(({ url }) => url === '/account/lock'))
    })
  } finally {
    idleMinutes = 10
  }
})
