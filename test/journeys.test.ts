import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { working } from '../src/app/house.ts'
import { firstRunLink } from '../src/modules/access/index.ts'
import { schoolBySlug } from '../src/modules/people/index.ts'
import { type House, systemActor } from '../src/platform/call.ts'
import { browser } from './browser.ts'
import { freshDatabase } from './database.ts'
import { openSite } from './site.ts'

const FRIDAY = '2026-11-20T09:00:00Z'
const MONDAY = '2026-11-23T08:20:00Z'
const PASSWORD = 'copper kettle moorland'
const POLICY = new URL('seeds/redbridge.txt', import.meta.url).pathname

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()

const isFit = async (page: Page) => {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
  assert.ok(wide <= 360, `${page.url()} is ${wide} px wide at 360`)
}

test('a newcomer on a phone without JavaScript sets up a school, brings its policy, and it comes into force', async t => {
  process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
  const { url, house, clock } = await openSite(t, await freshDatabase(), FRIDAY)
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  t.after(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  let secret = ''
  const code = () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().epochMilliseconds })

  await page.goto(`${url}/first-run/${await firstRunLink(house, clock.now())}`)
  await page.getByLabel('Name of the school').fill('Larkmoor Primary School')
  await page.getByLabel('Address', { exact: true }).fill('School Lane')
  await page.getByLabel('Town or city').fill('Larkmoor')
  await page.getByLabel('Postcode').fill('SK23 7AA')
  await page.getByLabel('Local authority').fill('Derbyshire')
  await page.getByLabel('Primary school').check()
  await page.getByLabel('First name').fill('Ruth')
  await page.getByLabel('Last name').fill('Calloway')
  await page.getByLabel('E-mail address').fill('ruth@larkmoor.example')
  await page.getByLabel('Choose a password').fill('password123456')
  await press(page, 'Set up the school')
  assert.equal(
    await page.getByLabel('Name of the school').inputValue(),
    'Larkmoor Primary School',
    'what was typed is kept',
  )
  await page.getByLabel('Choose a password').fill(PASSWORD)
  await press(page, 'Set up the school')

  secret = (
    /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
  ).replaceAll(' ', '')
  await page.getByLabel('The code that the app shows').fill(code())
  await press(page, 'Continue')
  await isFit(page)
  await press(page, 'I have them')
  assert.equal(await page.textContent('h1'), 'Make the backup key')
  await isFit(page)
  await press(page, 'Make the key and show it')
  assert.equal(await page.getByText(/AGE-SECRET-KEY-1/).count(), 2, 'one sheet for each of two people')
  await isFit(page)
  await press(page, 'Continue')
  assert.match((await page.textContent('main')) ?? '', /Tick this when both copies are printed/)
  await page.getByLabel(/Both sheets are printed/).check()
  await press(page, 'Continue')
  assert.match((await page.textContent('h1')) ?? '', /need/)
  await isFit(page)

  await page.goto(`${url}/s/larkmoor/policies`)
  await page.setInputFiles('input[type=file]', POLICY)
  await press(page, /^Read/)
  await isFit(page)
  await press(page, /^Accept the \d+/)
  await press(page, /approval/)
  await isFit(page)
  await page.getByText('Record it yourself, with a reason').click()
  await page.getByLabel('governing body', { exact: false }).first().check()
  await fillDay(page, 'approvedOn', '19 11 2026')
  await page.getByLabel('Minute number').fill('26/41')
  await fillDay(page, 'nextReviewOn', '19 11 2027')
  await page.getByLabel('Why you record it').fill('Nobody is appointed chair yet')
  await press(page, 'Put version 1 in force')
  assert.match(page.url(), /\/policies\//)

  clock.set(MONDAY)
  await nightly(house, clock.now())
  await page.goto(`${url}/s/larkmoor/policies`)
  await page.getByLabel('E-mail address').fill('ruth@larkmoor.example')
  await page.getByLabel('Password', { exact: false }).first().fill(PASSWORD)
  await press(page, 'Sign in')
  await page.getByLabel(/code/i).first().fill(code())
  await press(page, /Continue|Sign in/)
  await page
    .getByRole('link', { name: /online safety policy/i })
    .first()
    .click()
  await isFit(page)
  const lock = page.locator('article', { hasText: '10 minutes idle time' })
  assert.match((await lock.textContent()) ?? '', /Nothing due/, 'nobody had signed in that night')
  const review = page.locator('article', { hasText: 'will be reviewed annually' })
  assert.match((await review.textContent()) ?? '', /Kept/)
  await lock.getByRole('link').first().click()
  assert.match((await page.textContent('main')) ?? '', /10 minutes/)
  await isFit(page)

  clock.move({ minutes: 11 })
  await page.goto(`${url}/s/larkmoor/people`)
  assert.match((await page.textContent('h1')) ?? '', /Locked/)
})

/** What the worker does by the clock before anybody comes in. */
async function nightly(house: House, now: Temporal.Instant): Promise<void> {
  const school = await schoolBySlug(house, 'larkmoor')
  assert.ok(school)
  const actor = systemActor('readings.nightly')
  for (const { jobs } of working) {
    for (const job of jobs ?? []) await job.run({ house, school, actor, now, requestId: 'nightly' })
  }
}

async function fillDay(page: Page, field: string, words: string): Promise<void> {
  for (const [n, part] of ['day', 'month', 'year'].entries())
    await page.locator(`[name="${field}-${part}"]`).fill(words.split(' ')[n] ?? '')
}
