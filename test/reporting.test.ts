import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { axeViolations, browser } from './browser.ts'
import { isFit, press, read } from './journey.ts'
import { keyboardErrors } from './page-rules.ts'
import { COOKIE, walkable } from './signed-in.ts'

/** A telephone of 360 by 640 on which the teacher has signed in. axe needs JavaScript; nothing else here does. */
async function teachersPhone(t: Parameters<typeof walkable>[0], { javaScriptEnabled = false } = {}) {
  const walked = await walkable(t)
  await walked.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(walked.app.server.address() as AddressInfo).port}`
  const viewport = { width: 360, height: 640 }
  const context = await (await browser()).newContext({ viewport, javaScriptEnabled })
  t.after(() => context.close())
  const value = await walked.signIn(walked.people.teacher)
  await context.addCookies([{ name: COOKIE, value, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${origin}/s/larkmoor`)
  return { ...walked, page, base: `${origin}/s/larkmoor` }
}

const CHOICES = [
  'A child',
  'How an adult who works, volunteers or visits here behaved',
  'Both',
  'I am not sure',
]

test('on a phone without JavaScript the four choices stand above the fold, beside 999, and lead to a report that is sent', async t => {
  const { page, people } = await teachersPhone(t)
  await press(page, 'Report a concern')
  for (const name of ['Call 999', ...CHOICES]) {
    const box = await page
      .getByRole('link', { name, exact: true })
      .or(page.getByRole('button', { name, exact: true }))
      .boundingBox()
    assert.ok(box && box.y >= 0 && box.y + box.height <= 640, `${name} is below the fold: ${box?.y}`)
  }
  await isFit(page)

  await press(page, 'A child')
  await page.getByLabel('Who is it about?').fill('Jonah Tillerby')
  await page
    .getByLabel('What did you see or hear yourself?')
    .fill('He would not go in. Mr Ferriby and the TA came.')
  await page.getByLabel('What did they say?').fill('“not with him”')
  await page.getByLabel('When and where?').fill('Today, 8:10, gate')
  await page.getByLabel('Nobody is in danger, and I have told nobody yet').check()
  await page.getByText('Add what others told you').click()
  await page.getByLabel('left arm').check()
  await page.getByLabel('What did each mark look like?').fill('Small, round, blue')
  await isFit(page)
  await press(page, 'Send')

  assert.match(
    await read(page),
    /Not sent yet Is this about how Tom Ferriby behaved\? Write out “TA” if you can/,
  )
  assert.equal(await page.getByLabel('left arm').isChecked(), true)
  assert.equal(await page.getByLabel('Nobody is in danger, and I have told nobody yet').isChecked(), true)
  await isFit(page)
  await page.getByRole('group', { name: 'Is this about how Tom Ferriby behaved?' }).getByLabel('No').check()
  await press(page, 'Send')

  assert.equal(await page.textContent('h1'), 'Sent.')
  assert.match(
    await read(page),
    /It waits for the designated safeguarding lead[\s\S]*left arm[\s\S]*Small, round, blue/,
  )
  await isFit(page)
  await page.getByLabel('Add to it').fill('He ate nothing at lunch.')
  await press(page, 'Add')
  assert.match(await read(page), /He ate nothing at lunch/)
  await press(page, 'What you have reported')
  assert.equal(await page.textContent('h1'), 'You have reported once')
  assert.doesNotMatch(await read(page), new RegExp(people.pupil.name))
})

test('about an adult the whole page tells nobody’s name but the one that the writer picked', async t => {
  const { page, people } = await teachersPhone(t)
  await press(page, 'Report a concern')
  await press(page, CHOICES[1] ?? '')
  await page.getByLabel('Which adult?').selectOption(people.head.name)
  await page.getByLabel('What did you see or hear yourself?').fill('She shouted in his face.')
  await isFit(page)
  await press(page, 'Send')
  const sent = await read(page)
  assert.match(sent, /Sent\. It waits for the chair of governors\.[\s\S]*LADO: Hilary Baines/)
  assert.doesNotMatch(
    sent.split('As you wrote it')[0] ?? '',
    new RegExp(`${people.head.name}|${people.chair.name}`),
  )
  await isFit(page)
})

test('the questions asked before it is sent, the open body map and what was sent break no rule of WCAG 2.2 AA and hide nothing from the keyboard', async t => {
  const { page, base } = await teachersPhone(t, { javaScriptEnabled: true })
  const isSound = async (what: string) => {
    assert.deepEqual(await keyboardErrors(page), [], what)
    assert.deepEqual(await axeViolations(page), [], what)
  }
  await page.goto(`${base}/report-a-concern/child`)
  await page.getByText('Add what others told you').click()
  await isSound('the body map')
  await page.getByLabel('What did you see or hear yourself?').fill('Mr Ferriby and the TA came.')
  await press(page, 'Send')
  await page.getByText('Not sent yet').waitFor()
  await isSound('the questions')
  await press(page, 'Send')
  await page.getByText('Sent.', { exact: true }).waitFor()
  await isSound('what was sent')
})
