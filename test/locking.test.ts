import assert from 'node:assert/strict'
import { test } from 'node:test'
import { origin, state, until, visiting } from './specimen-server.ts'

test('Escape hides the page before the server answers, keeps what was typed, and posts the lock', () =>
  visiting('/s/larkmoor/concerns/new', {}, async page => {
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
      state.posted.map(({ url }) => url),
      ['/keep', '/account/lock'],
    )
    const kept = state.posted[0]?.body
    assert.equal(kept?.get('saw'), 'A photo\nof R.')
    assert.equal(kept?.get('about'), '231')
    assert.equal(kept?.has('password'), false)
    assert.equal(kept?.has('token'), false)
    assert.equal(state.posted[1]?.body.get('from'), '/s/larkmoor/concerns/new')
  }))

test('an untouched form is not kept, and Escape in an open list only closes the list', () =>
  visiting('/s/larkmoor/concerns/new', {}, async page => {
    await page.getByLabel('Class').focus()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('main').isVisible(), true)
    await page.getByRole('button', { name: 'Lock' }).click()
    await page.getByRole('heading', { name: 'Locked at' }).waitFor()
    assert.deepEqual(
      state.posted.map(({ url }) => url),
      ['/account/lock'],
    )
  }))

test('a page left alone locks by itself, and its other tab with it', async () => {
  state.idleMinutes = 0.04
  try {
    await visiting('/s/larkmoor', {}, async page => {
      const other = await page.context().newPage()
      await other.goto(`${origin}/s/larkmoor/concerns/new`)
      await other.getByLabel('What did you see?').fill('Half a sentence')
      await page.getByRole('heading', { name: 'Locked at' }).waitFor({ timeout: 10_000 })
      await other.getByRole('heading', { name: 'Locked at' }).waitFor({ timeout: 10_000 })
      assert.equal(state.posted.find(({ url }) => url === '/keep')?.body.get('saw'), 'Half a sentence')
    })
  } finally {
    state.idleMinutes = 10
  }
})
