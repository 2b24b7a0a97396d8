import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { BrowserContext, Page as Tab } from 'playwright-core'
import { Client } from 'pg'
import { axeViolations, browser } from '../../../test/browser.ts'
import { superuserOf } from '../../../test/database.ts'
import { keyboardErrors, scrollsSideways } from '../../../test/page-rules.ts'
import { COOKIE, walkable } from '../../../test/signed-in.ts'
import type { Cast } from '../../../test/world.ts'
import { register } from '../adults/queries/register.ts'
import { concern } from '../concerns/queries/concern.ts'
import { queue } from '../concerns/queries/queue.ts'

const WORD = 'Xylophonic'

async function school(t: Parameters<typeof walkable>[0]) {
  const walked = await walkable(t)
  await walked.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = walked.app.server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  async function phoneOf(who: Cast) {
    const context = await (await browser()).newContext({ viewport: { width: 360, height: 800 } })
    t.after(() => context.close())
    await context.addCookies([{ name: COOKIE, value: await walked.signIn(who), url: origin }])
    return { context, tab: await context.newPage() }
  }
  return { ...walked, origin, phoneOf }
}

// What runs in the browser is text: the types of this house know no browser.
async function until(tab: Tab, isSo: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await tab.evaluate<boolean>(`(async () => { ${isSo} })()`)) return
    await tab.waitForTimeout(100)
  }
  throw new Error('It never came to be so')
}

/** The worker has the blank form, and stands before the page. */
const isReady = (tab: Tab) =>
  until(
    tab,
    `const worker = await navigator.serviceWorker.getRegistration(location.href)
     const found = await caches.match(location.pathname + '/offline')
     return worker?.active?.state === 'activated' && found !== undefined`,
  )

const ROWS = `
  const done = asked => new Promise(then => { asked.onsuccess = () => then(asked.result) })
  const rows = []
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    for (const store of db.objectStoreNames)
      rows.push(...await done(db.transaction(store).objectStore(store).getAll()))
    db.close()
  }`

/** All that a browser keeps, as text. */
const keptIn = (tab: Tab) =>
  tab.evaluate<string>(`(async () => {
    ${ROWS}
    const found = [JSON.stringify([localStorage, sessionStorage, rows]), document.cookie]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text())
    }
    return found.join(' ')
  })()`)

const waitSent = (tab: Tab) =>
  until(tab, `${ROWS} return rows.length > 0 && rows.every(({ envelope }) => !envelope)`)

async function goesBack(context: BrowserContext, tab: Tab) {
  await context.setOffline(false)
  await waitSent(tab)
}

test('without a connection the report’s page opens as a blank form, seals what is written, and sends it later', async t => {
  const { phoneOf, origin, people, as } = await school(t)
  const { context, tab } = await phoneOf(people.teacher)
  await tab.goto(`${origin}/s/larkmoor/report-a-concern`)
  await isReady(tab)
  await context.setOffline(true)
  await tab.goto(`${origin}/s/larkmoor/report-a-concern/child`)
  assert.match(await tab.locator('h1').innerText(), /without a connection/)
  const text = await tab.locator('body').innerText()
  for (const { name } of [people.teacher, people.dsl, people.head]) assert.ok(!text.includes(name), name)
  assert.deepEqual(await axeViolations(tab), [])
  assert.deepEqual(await keyboardErrors(tab), [])
  assert.equal(await scrollsSideways(tab), false)

  await tab.getByRole('button', { name: 'Seal it' }).click()
  assert.match(await tab.locator('[data-empty]').innerText(), /One sentence is enough/)
  await tab.getByLabel('A child', { exact: true }).check()
  await tab.getByLabel('What did you see').fill(`${WORD} and bruised`)
  await tab.getByLabel('Your name').fill(people.teacher.name)
  await tab.getByRole('button', { name: 'Seal it' }).click()
  await tab.getByText(/1 sealed report, kept at \d+:\d\d [ap]m, waits to be sent/).waitFor()
  assert.equal(await tab.getByLabel('What did you see').inputValue(), '')
  const kept = await keptIn(tab)
  assert.match(kept, /watchword-report|"envelope"/)
  assert.doesNotMatch(kept, new RegExp(`${WORD}|bruised`))
  for (const { name } of [people.teacher, people.dsl, people.head]) assert.ok(!kept.includes(name), name)
  assert.deepEqual(await axeViolations(tab), [])
  assert.deepEqual(await queue(await as(people.dsl)), [])

  await goesBack(context, tab)
  const lead = await as(people.dsl)
  const [one] = await queue(lead)
  const found = await concern(lead, { concernId: one?.concernId })
  assert.deepEqual(
    [found.saw, found.signedAs],
    [`${WORD} and bruised`, `${people.teacher.name}, not signed in`],
  )
  assert.doesNotMatch(await keptIn(tab), new RegExp(`${WORD}|bruised|"envelope"`))

  // Signed in again where it was written, they are asked.
  await tab.goto(`${origin}/s/larkmoor`)
  await tab.getByText('was sent from this browser').waitFor()
  assert.deepEqual(await axeViolations(tab), [])
  assert.equal(await scrollsSideways(tab), false)
  await tab.getByRole('button', { name: 'Yes, I wrote it' }).click()
  await tab.waitForURL('**/my-reports')
  await tab.getByRole('link', { name: found.reference }).click()
  await tab.getByText(`${WORD} and bruised`).waitFor()
  await tab.goto(`${origin}/s/larkmoor`)
  await tab.waitForLoadState('networkidle')
  assert.equal(await tab.getByText('was sent from this browser').count(), 0)
  const read = await phoneOf(people.dsl)
  await read.tab.goto(`${origin}/s/larkmoor/concerns/${found.concernId}`)
  const record = await read.tab.locator('main').innerText()
  assert.match(record, new RegExp(`Confirmed by ${people.teacher.name}`))
  assert.match(record, /not signed in. Said to be written on .*, received on /)
})

test('the connection lost while somebody writes: the words stay in the page, and go sealed to the headteacher alone', async t => {
  const { phoneOf, origin, people, as } = await school(t)
  const { context, tab } = await phoneOf(people.teacher)
  await tab.goto(`${origin}/s/larkmoor/report-a-concern`)
  await isReady(tab)
  await tab.goto(`${origin}/s/larkmoor/report-a-concern/adult`)
  await tab.getByLabel('Or write who it is').fill('the caretaker')
  await tab.getByLabel('What did you see').fill(`${WORD} shouting`)
  await tab.getByLabel('When and where').fill('Hall')
  await context.setOffline(true)
  await tab.getByRole('button', { name: 'Send' }).click()
  await tab.getByText('Not sent: there is no connection.').waitFor()
  assert.equal(await tab.getByLabel('What did you see').inputValue(), `${WORD} shouting`)
  assert.deepEqual(await axeViolations(tab), [])
  assert.equal(await scrollsSideways(tab), false)
  assert.doesNotMatch(await keptIn(tab), new RegExp(WORD))
  await tab.getByRole('button', { name: 'Keep it sealed on this phone' }).click()
  await tab.getByText('Sealed and kept. It waits to be sent.').waitFor()
  assert.equal(await tab.getByLabel('What did you see').inputValue(), '')
  assert.doesNotMatch(await keptIn(tab), new RegExp(`${WORD}|caretaker`))

  await goesBack(context, tab)
  const { all } = await register(await as(people.head))
  assert.equal(all, 1)
  assert.deepEqual(await queue(await as(people.dsl)), [])
  assert.equal((await register(await as(people.chair))).all, 0)
})

test('no page that somebody signed in to see is kept, and a child’s phone keeps nothing at all', async t => {
  const { phoneOf, origin, people } = await school(t)
  const { tab } = await phoneOf(people.dsl)
  await tab.goto(`${origin}/s/larkmoor/report-a-concern`)
  await isReady(tab)
  for (const path of ['/report-a-concern/child', '', '/concerns', '/people'])
    await tab.goto(`${origin}/s/larkmoor${path}`)
  const urls = await tab.evaluate<string[]>(`(async () => {
    const all = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname)
    return all
  })()`)
  assert.deepEqual(
    urls.filter(url => !url.startsWith('/assets/')),
    ['/s/larkmoor/report-a-concern/offline'],
  )
  assert.ok(!(await keptIn(tab)).includes(people.dsl.name))

  const child = await phoneOf(people.pupil)
  await child.tab.goto(`${origin}/s/larkmoor/report-a-concern`)
  await child.tab.waitForTimeout(500)
  const kept = await child.tab.evaluate<unknown[]>(
    `(async () => [...await caches.keys(), ...await navigator.serviceWorker.getRegistrations()])()`,
  )
  assert.deepEqual(kept, [])
})

test('words stay where a browser keeps nothing; what the school cannot open stays sealed, and its writer is told where they report', async t => {
  const { phoneOf, origin, people, addresses } = await school(t)
  const { context, tab } = await phoneOf(people.teacher)
  const begins = `${origin}/s/larkmoor/report-a-concern`
  await tab.goto(begins)
  await isReady(tab)
  const saw = tab.getByLabel('What did you see')
  await tab.goto(`${begins}/child`)
  await saw.fill(WORD)
  await context.setOffline(true)
  await tab.evaluate(`indexedDB.open = () => { throw new Error('It is shut') }`)
  await tab.getByRole('button', { name: 'Send' }).click()
  await tab.getByRole('button', { name: 'Keep it sealed on this phone' }).click()
  await tab.getByText('It could not be kept on this device.').waitFor()
  assert.equal(await saw.inputValue(), WORD)

  await tab.goto(`${begins}/child`)
  await saw.fill('Long. '.repeat(20_000))
  await tab.getByRole('button', { name: 'Seal it' }).click()
  await tab.getByText('It could not be kept on this device.').waitFor()
  assert.equal((await saw.inputValue()).length, 120_000)
  await saw.fill(WORD)
  await tab.getByRole('button', { name: 'Seal it' }).click()
  await tab.getByText('waits to be sent').waitFor()

  const owner = new Client(await superuserOf(addresses))
  await owner.connect()
  await owner.query('update offline.key set id = gen_random_uuid()')
  await owner.end()
  await context.setOffline(false)
  await tab.goto(begins)
  await tab.getByText('The school could not take a report that was kept on this device.').waitFor()
  assert.match(await keptIn(tab), /"envelope"/)
  assert.deepEqual(await axeViolations(tab), [])
})
