import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import { buildWeb } from '../src/app/web.ts'
import { startReset } from '../src/modules/access/index.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { axeViolations, browser } from './browser.ts'
import { rowsOf } from './rows-of.ts'
import { PASSWORD, signedUp } from './signed-up.ts'
import type { Cast } from './world.ts'

type Device = { cdp: CDPSession; id: string }
type Credential = { credentialId: string; signCount: number }

/** The product on loopback, a browser with a device that holds passkeys, and a teacher who has an account. */
async function visiting(t: Parameters<typeof signedUp>[0]) {
  const here = await signedUp(t)
  const { house, clock } = here
  const app = await buildWeb({ house, clock, assets: await prepareAssets(), origin: 'http://localhost' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.after(() => app.close())
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`
  process.env['WATCHWORD_ORIGIN'] = url
  t.after(async () => void delete process.env['WATCHWORD_ORIGIN'])
  const context = await (await browser()).newContext({ viewport: { width: 360, height: 740 } })
  t.after(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  const device = await deviceOf(page)
  const become = async (token: string) => {
    await context.clearCookies()
    await context.addCookies([{ name: 'watchword', value: token, url }])
  }
  const leave = () => context.clearCookies()
  return { ...here, url, page, device, become, leave, app }
}

async function deviceOf(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  return { cdp, id: authenticatorId }
}

const heldBy = async ({ cdp, id }: Device) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials as Credential[]

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function fillIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('What to call it').fill(name)
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Somebody who has made one, and is signed in. */
async function withPasskey(here: Awaited<ReturnType<typeof visiting>>, person: Cast) {
  const { url, page } = here
  const { token, email } = await here.join(person)
  await here.become(token)
  await page.goto(`${url}/account/passkeys`)
  await fillIn(page, 'my phone', PASSWORD)
  await page.getByRole('button', { name: 'Make “my phone”' }).click()
  await heading(page, /these codes/)
  const codes = await page.locator('code').allTextContents()
  const [cookie] = await page.context().cookies()
  return { email, codes, token: cookie?.value ?? '' }
}

test('whoever must make a second factor may make it a passkey: with the password asked again, and recovery codes', async t => {
  const { url, page, device, become, join, people } = await visiting(t)
  await become((await join(people.office)).token)
  await page.goto(`${url}/s/larkmoor/accounts`)
  await page.getByRole('link', { name: 'use a passkey' }).click()
  await heading(page, /finger, face or PIN/)
  assert.deepEqual(await axeViolations(page), [])
  await fillIn(page, '', 'not my password')
  await page.getByText('Give it a name').first().waitFor()
  await fillIn(page, 'my phone', 'not my password')
  await page.getByText('The password is not right').first().waitFor()
  assert.equal(await page.getByLabel('What to call it').inputValue(), 'my phone')
  assert.deepEqual(await heldBy(device), [], 'nothing is made before the password is right')
  await fillIn(page, 'my phone', PASSWORD)
  await page.getByRole('button', { name: 'Make “my phone”' }).click()
  await heading(page, /these codes/)
  assert.equal(await page.locator('code').count(), 10)
  await page.getByRole('button', { name: 'I have them' }).click()
  await heading(page, /can sign in/)
  assert.equal((await heldBy(device)).length, 1)
})

test('a passkey signs in without an address and without a code, from a page that works without it', async t => {
  const here = await visiting(t)
  const { url, page, clock, people } = here
  const { email } = await withPasskey(here, people.office)
  await here.leave()
  clock.move({ hours: 1 })
  await page.goto(`${url}/sign-in?next=%2Fs%2Flarkmoor%2Faccounts`)
  assert.deepEqual(await axeViolations(page), [])
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await heading(page, /can sign in/)
  await page.goto(`${url}/account/passkeys`)
  await page.getByText('Last used on').waitFor()
  // By the password the second factor is still asked, and the passkey is one.
  const { next } = await here.enter(email)
  assert.equal(next, 'second-factor-due')
  const plain = await here.app.inject({ url: '/sign-in' })
  assert.match(plain.body, /data-passkey-get="[^"]*" hidden/)
})

test('it unlocks, and is given in place of a code; a recovery code does where the phone is lost', async t => {
  const here = await visiting(t)
  const { url, page, clock, people } = here
  const { email, codes } = await withPasskey(here, people.office)
  clock.move({ minutes: 11 })
  await page.goto(`${url}/s/larkmoor/accounts`)
  await page.getByRole('button', { name: 'Unlock with your passkey' }).click()
  await heading(page, /can sign in/)
  for (const way of ['passkey', 'code']) {
    const signed = await here.enter(email)
    await here.become('token' in signed ? signed.token : '')
    await page.goto(`${url}/s/larkmoor/accounts`)
    await heading(page, /Enter a code/)
    if (way === 'passkey') await page.getByRole('button', { name: 'Use your passkey' }).click()
    else {
      await page.getByLabel('Code').fill(codes[0] ?? '')
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    await heading(page, /can sign in/)
  }
})

test('a signature is taken once, for its own site and session, and never from whom the device did not verify', async t => {
  const here = await visiting(t)
  const { url, page, device, people, app } = here
  const { token } = await withPasskey(here, people.office)
  await here.leave()
  const sent: string[] = []
  page.on('request', request => {
    const passkey =
      request.method() === 'POST' && new URLSearchParams(request.postData() ?? '').get('passkey')
    if (passkey) sent.push(passkey)
  })
  const press = async () => {
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  }
  const post = (passkey: string, path = '/sign-in', cookie = '') =>
    app.inject({
      ...{ method: 'POST', url: path, payload: new URLSearchParams({ passkey }).toString() },
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      ...(cookie ? { cookies: { watchword: cookie } } : {}),
    })
  await press()
  await page.waitForURL(/\/s\/larkmoor/)
  const [first = ''] = sent
  const again = await post(first)
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /That passkey opens nothing here/)
  assert.equal(again.cookies.length, 0)
  assert.equal((await post(first, '/sign-in/second-factor', token)).statusCode, 422, 'made for no session')
  assert.equal((await post('{"id":"x"}')).statusCode, 422)
  assert.equal((await post('not json')).statusCode, 422)

  await here.leave()
  process.env['WATCHWORD_ORIGIN'] = url.replace(/\d+$/, '1')
  await press()
  await page.getByText('That passkey opens nothing here').first().waitFor()
  process.env['WATCHWORD_ORIGIN'] = url

  await device.cdp.send('WebAuthn.setUserVerified', { authenticatorId: device.id, isUserVerified: false })
  await press()
  await page.getByText('No passkey was used').waitFor()
  await device.cdp.send('WebAuthn.setUserVerified', { authenticatorId: device.id, isUserVerified: true })
  await press()
  await page.waitForURL(/\/s\/larkmoor/)
})

test('a copy that has signed less often is refused, and so is its original from then on; the page says so', async t => {
  const here = await visiting(t)
  const { url, page, device, people } = here
  const { token } = await withPasskey(here, people.office)
  const { cdp, id: authenticatorId } = device
  const [copy] = await heldBy(device)
  const press = async () => {
    await here.leave()
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  }
  await press()
  await page.waitForURL(/\/s\/larkmoor/)
  await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copy?.credentialId ?? '' })
  await cdp.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: { ...copy, signCount: 0 } as never,
  })
  await press()
  await page.getByText('That passkey opens nothing here').first().waitFor()
  await press()
  await page.getByText('That passkey opens nothing here').first().waitFor()
  await here.become(token)
  await page.goto(`${url}/account/passkeys`)
  await page.getByText('somebody may hold a copy').waitFor()
  const told = "select count(*)::int as n from messages.outbox where said_to like '%have been copied'"
  assert.equal((await rowsOf(here, told))[0]?.['n'], 1, 'and its holder is told, once')
})

test('once its password may be known, a passkey opens nothing until it was given beside the new password', async t => {
  const here = await visiting(t)
  const { url, page, people } = here
  await withPasskey(here, people.office)
  await page.goto(`${url}/password-known`)
  await page.getByRole('button', { name: 'Lock my account now' }).click()
  await heading(page, /account is locked/)
  const alone = async (says: RegExp) => {
    await here.leave()
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText(says).first().waitFor()
  }
  await alone(/this passkey waits/)
  const { path } = await startReset(await here.as(people.head), { personId: people.office.id })
  await page.goto(`${url}${path}`)
  await page.getByLabel('New password', { exact: true }).fill('gentle marble orchard')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await heading(page, /Enter a code/)
  const [held] = await page.context().cookies()
  await alone(/this passkey waits/)
  await here.become(held?.value ?? '')
  await page.goto(`${url}/account/passkeys`)
  await page.goto(`${url}/sign-in/second-factor`)
  await page.getByRole('button', { name: 'Use your passkey' }).click()
  await page.waitForURL(/\/s\/larkmoor/)
  await alone(/Online safety|Larkmoor/)
  await page.waitForURL(/\/s\/larkmoor/)
})

test('the only second factor is not removed where the school asks for one', async t => {
  const here = await visiting(t)
  const { url, page, people } = here
  await withPasskey(here, people.office)
  const remove = async () => {
    await page.goto(`${url}/account/passkeys`)
    await page.getByRole('link', { name: 'Remove my phone' }).click()
    await page.getByLabel('Your password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Remove this passkey' }).click()
  }
  await remove()
  await page.getByText('this is the only one you have').first().waitFor()
  assert.deepEqual(await axeViolations(page), [])
  await page.goto(`${url}/account/second-factor`)
  const key = (await page.locator('strong').first().textContent()) ?? ''
  await page.getByLabel('The code that the app shows').fill(here.codeNow(key.replaceAll(' ', '')))
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading(page, /these codes/)
  await remove()
  await page.waitForURL(/passkeys$/)
  await heading(page, /Sign in by finger/)
})

test('one removed, with the password asked again, opens nothing; its holder is told of both by mail', async t => {
  const here = await visiting(t)
  const { url, page, people } = here
  await withPasskey(here, people.teacher)
  await page.goto(`${url}/account/passkeys`)
  await page.getByRole('link', { name: 'Remove my phone' }).click()
  await page.getByLabel('Your password', { exact: true }).fill('not my password')
  await page.getByRole('button', { name: 'Remove this passkey' }).click()
  await page.getByText('The password is not right').first().waitFor()
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Remove this passkey' }).click()
  await page.waitForURL(/passkeys$/)
  await here.leave()
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('That passkey opens nothing here').first().waitFor()
  const told = await rowsOf(
    here,
    "select said_to from messages.outbox where said_to like '%passkey' order by said_to",
  )
  assert.deepEqual(
    told.map(row => row['said_to']),
    ['Somebody who added a passkey', 'Somebody who removed a passkey'],
  )
})
