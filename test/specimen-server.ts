import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { after, before } from 'node:test'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { INLINE_SCRIPT_HASH, renderPage, type Frame, type PageView } from '../src/platform/design/layout.ts'
import { browser } from './browser.ts'
import { formSpecimen } from './specimen-form.ts'
import { lockSpecimen, specimen } from './specimen.ts'

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self';" +
  ` script-src 'self' '${INLINE_SCRIPT_HASH}'; form-action 'self'`

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export const PAGES: Readonly<Record<string, PageView>> = {
  '/s/larkmoor': specimen,
  '/s/larkmoor/concerns/new': formSpecimen,
  '/locked': lockSpecimen,
}

/** What the specimen's server has been told, and how it behaves. Each visit starts it afresh. */
export const state = {
  posted: [] as { url: string; body: URLSearchParams }[],
  idleMinutes: 10,
  isLocked: false,
}

const assets = await prepareAssets()
const school = { name: 'Larkmoor Primary School', path: '/s/larkmoor' }

export function frameOf(at: string): Frame {
  const frame = { assets, path: at, requestId: 'r1', idleMinutes: state.idleMinutes, keepTo: '/keep' }
  if (at === '/locked') return { ...frame, nav: [], more: [] }
  return {
    ...frame,
    school,
    practice: { people: '/s/larkmoor/practice' },
    who: { name: 'Priya Anand-Cole', as: 'designated safeguarding lead' },
    report: { text: 'Report a concern', href: '/s/larkmoor/report-a-concern' },
    nav: [
      { text: 'Home', href: '/s/larkmoor' },
      { text: 'Concerns', href: '/s/larkmoor/concerns' },
      { text: 'Policy', href: '/s/larkmoor/policy' },
      { text: 'Signing', href: '/s/larkmoor/signing' },
    ],
    more: [
      {
        title: 'Systems and the record',
        links: [
          { text: 'Filtering', href: '/s/larkmoor/filtering' },
          { text: 'Who can see what', href: '/s/larkmoor/readers' },
        ],
      },
    ],
  }
}

async function answer(
  request: IncomingMessage,
): Promise<{ status: number; type: string; body: string | Buffer }> {
  const url = request.url ?? '/'
  if (request.method === 'POST') {
    state.posted.push({ url, body: new URLSearchParams(await text(request)) })
    if (url === '/keep') return { status: 204, type: 'text/plain', body: '' }
    state.isLocked = url === '/account/lock'
    const locked = renderPage(lockSpecimen, frameOf('/locked'))
    return { status: 200, type: 'text/html; charset=utf-8', body: locked }
  }
  const view = state.isLocked && url in PAGES ? lockSpecimen : PAGES[url]
  if (view)
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: renderPage(view, frameOf(url)),
    }
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

export let origin = ''
before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

type Look = { width?: number; javaScriptEnabled?: boolean }

export async function visiting(
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
  state.isLocked = false
  state.posted.length = 0
  try {
    await page.goto(origin + at)
    await page.evaluate('document.fonts.ready.then(() => true)')
    await see(page)
    assert.deepEqual(complaints, [])
  } finally {
    await context.close()
  }
}

export const until = async (isTrue: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await isTrue()) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  assert.fail('It did not happen within 5 seconds')
}
