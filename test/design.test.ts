import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { renderPage } from '../src/platform/design/layout.ts'
import { axeViolations } from './browser.ts'
import { frameOf, PAGES, state, visiting } from './specimen-server.ts'

const shots = process.env['SHOTS']

for (const [at, view] of Object.entries(PAGES)) {
  for (const width of [1280, 360]) {
    test(`“${view.title}” at ${width} px breaks no WCAG 2.2 AA rule, scrolls one way, and keeps to its CSP`, () =>
      visiting(at, { width }, async page => {
        if (shots)
          await page.screenshot({ path: `${shots}/${path.basename(at)}-${width}.png`, fullPage: true })
        assert.deepEqual(await axeViolations(page), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
        assert.equal(await page.locator('h1').count(), 1)
        assert.doesNotMatch(renderPage(view, frameOf(at)), / style=| on[a-z]+=/)
        assert.equal(await page.evaluate('document.fonts.check(\'18px "Atkinson Hyperlegible Next"\')'), true)
      }))
  }
}

test('without JavaScript the page reads, reports, locks and signs out', () =>
  visiting('/s/larkmoor', { javaScriptEnabled: false }, async page => {
    assert.equal(await page.getByRole('link', { name: 'Report a concern' }).isVisible(), true)
    assert.equal(await page.getByRole('button', { name: 'Sign out' }).isVisible(), true)
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByRole('heading', { name: 'Locked at' }).waitFor()
    assert.deepEqual(
      state.posted.map(({ url, body }) => `${url} ${body.get('from')}`),
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
