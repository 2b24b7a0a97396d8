import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { working } from '../src/app/house.ts'
import { firstRunLink } from '../src/modules/access/index.ts'
import { schoolBySlug } from '../src/modules/people/index.ts'
import { type House, systemActor } from '../src/platform/call.ts'
import type { movableClock } from '../src/platform/clock.ts'
import { browser } from './browser.ts'
import { freshDatabase } from './database.ts'
import { openSite } from './site.ts'

// What the journeys share: one newcomer, one telephone, the real product, a clock to move.

type Ends = { after(done: () => Promise<void>): void }
export type Journey = { url: string; house: House; clock: ReturnType<typeof movableClock>; page: Page }

export const FRIDAY = '2026-11-20T09:00:00Z'
export const MONDAY = '2026-11-23T08:20:00Z'
export const PASSWORD = 'copper kettle moorland'
const EMAIL = 'ruth@larkmoor.example'

export const policyFile = (name: string): string => new URL(`seeds/${name}`, import.meta.url).pathname

/** A telephone of its own, that nobody has signed in on and that runs no JavaScript. */
export async function phone(t: Ends): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  t.after(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

export async function setOut(t: Ends): Promise<Journey> {
  process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
  const { url, house, clock } = await openSite(t, await freshDatabase(), FRIDAY)
  return { url, house, clock, page: await phone(t) }
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()

/** What a person reads on the page. */
export const read = async (page: Page): Promise<string> =>
  ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ')

export async function isFit(page: Page): Promise<void> {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
  assert.ok(wide <= 360, `${page.url()} is ${wide} px wide at 360`)
}

export async function fillDay(page: Page, field: string, words: string): Promise<void> {
  for (const [n, part] of ['day', 'month', 'year'].entries())
    await page.locator(`[name="${field}-${part}"]`).fill(words.split(' ')[n] ?? '')
}

export async function go({ page, url }: Journey, path: string): Promise<void> {
  await page.goto(`${url}/s/larkmoor${path}`)
  await isFit(page)
}

/** The first-run page up to the second factor; gives what the app on the telephone would show. */
export async function setUpSchool({ page, url, house, clock }: Journey): Promise<() => string> {
  await page.goto(`${url}/first-run/${await firstRunLink(house, clock.now())}`)
  await page.getByLabel('Name of the school').fill('Larkmoor Primary School')
  await page.getByLabel('Address', { exact: true }).fill('School Lane')
  await page.getByLabel('Town or city').fill('Larkmoor')
  await page.getByLabel('Postcode').fill('SK23 7AA')
  await page.getByLabel('Local authority').fill('Derbyshire')
  await page.getByLabel('Primary school').check()
  await page.getByLabel('First name').fill('Ruth')
  await page.getByLabel('Last name').fill('Calloway')
  await page.getByLabel('E-mail address').fill(EMAIL)
  await page.getByLabel('Choose a password').fill('password123456')
  await press(page, 'Set up the school')
  assert.equal(
    await page.getByLabel('Name of the school').inputValue(),
    'Larkmoor Primary School',
    'what was typed is kept',
  )
  await page.getByLabel('Choose a password').fill(PASSWORD)
  await press(page, 'Set up the school')

  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(await read(page))?.[0] ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  const code = () => totp.generate({ timestamp: clock.now().epochMilliseconds })
  await page.getByLabel('The code that the app shows').fill(code())
  await press(page, 'Continue')
  await isFit(page)
  await press(page, 'I have them')
  return code
}

/** Another governor's approval is not to be had yet: the head records it, and says why. */
export async function approve(page: Page, days: { approvedOn: string; nextReviewOn: string }): Promise<void> {
  await page.getByText('Record it yourself, with a reason').click()
  await page.getByLabel('governing body', { exact: false }).first().check()
  await fillDay(page, 'approvedOn', days.approvedOn)
  await page.getByLabel('Minute number').fill('26/41')
  await fillDay(page, 'nextReviewOn', days.nextReviewOn)
  await page.getByLabel('Why you record it').fill('No chair has a way in yet')
  await press(page, 'Put version 1 in force')
  assert.match(page.url(), /\/policies\//)
}

export async function signIn(page: Page, code: () => string): Promise<void> {
  await page.getByLabel('E-mail address').fill(EMAIL)
  await page.getByLabel('Password', { exact: false }).first().fill(PASSWORD)
  await press(page, 'Sign in')
  await page.getByLabel(/code/i).first().fill(code())
  await press(page, /Continue|Sign in/)
}

/** What the worker does by the clock before anybody comes in. */
export async function nightly({ house, clock }: Journey): Promise<void> {
  const school = await schoolBySlug(house, 'larkmoor')
  assert.ok(school)
  const actor = systemActor('readings.nightly')
  for (const { jobs } of working) {
    for (const job of jobs ?? [])
      await job.run({ house, school, actor, now: clock.now(), requestId: 'nightly' })
  }
}
