import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  approve,
  isFit,
  MONDAY,
  nightly,
  policyFile,
  press,
  read,
  setOut,
  setUpSchool,
  signIn,
} from './journey.ts'

test('a newcomer on a phone without JavaScript sets up a school, brings its policy, and it comes into force', async t => {
  const journey = await setOut(t)
  const { url, clock, page } = journey
  const code = await setUpSchool(journey)

  assert.equal(await page.textContent('h1'), 'Make the backup key')
  await isFit(page)
  await press(page, 'Make the key and show it')
  assert.equal(await page.getByText(/AGE-SECRET-KEY-1/).count(), 2, 'one sheet for each of two people')
  await isFit(page)
  await press(page, 'Continue')
  assert.match(await read(page), /Tick this when both copies are printed/)
  await page.getByLabel(/Both sheets are printed/).check()
  await press(page, 'Continue')
  assert.match((await page.textContent('h1')) ?? '', /need/)
  await isFit(page)

  await page.goto(`${url}/s/larkmoor/policies`)
  await page.setInputFiles('input[type=file]', policyFile('redbridge.txt'))
  await press(page, /^Read/)
  await isFit(page)
  await press(page, /^Accept the \d+/)
  await press(page, /approval/)
  await isFit(page)
  await approve(page, { approvedOn: '19 11 2026', nextReviewOn: '19 11 2027' })

  clock.set(MONDAY)
  await nightly(journey)
  await page.goto(`${url}/s/larkmoor/policies`)
  await signIn(page, code)
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
  assert.match(await read(page), /10 minutes/)
  await isFit(page)

  clock.move({ minutes: 11 })
  await page.goto(`${url}/s/larkmoor/people`)
  assert.match((await page.textContent('h1')) ?? '', /Locked/)
})
