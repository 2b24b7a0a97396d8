import fs from 'node:fs'
import { createRequire } from 'node:module'
import { after } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'

let launched: Promise<Browser> | undefined

/** Debian's Chromium without windows costs a third of the time of the one with. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
function found(): string {
  const place = PLACES.find(path => fs.existsSync(path))
  if (!place) throw new Error('There is no Chromium here: apt-get install chromium-headless-shell')
  return place
}

/** One Chromium for the whole run, started by the first test that asks. */
export function browser(): Promise<Browser> {
  launched ??= chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? found(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return launched
}

after(async () => {
  const running = await launched
  await running?.close()
})

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RUN = `axe.run(document, ${JSON.stringify({
  runOnly: { type: 'tag', values: WCAG_AA },
  resultTypes: ['violations'],
})})`
type Results = { violations: { id: string; nodes: { target: string[] }[] }[] }

/** Each as "rule: target". Our pages hold no frame. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(AXE)
  const { violations } = await page.evaluate<Results>(RUN)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
