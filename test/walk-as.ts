import assert from 'node:assert/strict'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { browser } from './browser.ts'
import { COOKIE, type Walked } from './signed-in.ts'
import type { Cast } from './world.ts'

// Somebody of the world in a real browser. Nothing that they see hangs over; PICTURES=folder keeps it.

const PICTURES = process.env['PICTURES']
const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 } }

export type Walk = { page: Page; url: string; see: (name: string) => Promise<void> }

export async function walkAs(
  walked: Walked,
  origin: string,
  who: Cast,
  on: keyof typeof SIZES,
  script: boolean,
): Promise<Walk> {
  const context = await (await browser()).newContext({ viewport: SIZES[on], javaScriptEnabled: script })
  await context.addCookies([{ name: COOKIE, value: await walked.signIn(who), url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const see = async (name: string) => {
    const measure = () => page.evaluate<number>('document.documentElement.scrollWidth')
    // A page that is just going takes the question with it.
    const wide = await measure().catch(async () => page.waitForLoadState().then(measure))
    assert.ok(wide <= SIZES[on].width, `${name} hangs over: ${wide}`)
    if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}-${on}.png`), fullPage: true })
  }
  return { page, url: `${origin}/s/${walked.schools.larkmoor.slug}`, see }
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
export const follow = (page: Page, name: string | RegExp) =>
  page.locator('main a').filter({ hasText: name }).first().click()
