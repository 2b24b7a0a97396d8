import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import Provider from 'oidc-provider'
import type { Page } from 'playwright-core'
import { buildWeb } from '../src/app/web.ts'
import { addProvider } from '../src/modules/access/commands/add-provider.ts'
import { endProvider } from '../src/modules/access/commands/end-provider.ts'
import { lockAccount } from '../src/modules/access/commands/lock-account.ts'
import { providersPage } from '../src/modules/access/pages/providers.ts'
import { endMembership } from '../src/modules/people/index.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { browser } from './browser.ts'
import { rowsOf } from './rows-of.ts'
import { PASSWORD, signedUp } from './signed-up.ts'
import { shown, visitOf } from './world.ts'

const SECRET = 'a secret of the school and its provider'

/** A real provider of OpenID Connect on loopback. Whoever comes says who they are, and it believes them. */
async function providerFor(t: Parameters<typeof signedUp>[0], comesBackTo: string) {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'watchword', client_secret: SECRET, redirect_uris: [comesBackTo] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Session: 60, Grant: 60, Interaction: 60 },
    // The same address as a teacher of the school has: nobody is matched by it.
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: 'same@example.test' }) }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  t.after(async () => void (server.listening && (await close())))
  return { issuer, close }
}

/** The product on loopback, a browser, and a school that signs in with that provider. */
async function visiting(t: Parameters<typeof signedUp>[0]) {
  const here = await signedUp(t)
  const { house, clock } = here
  const app = await buildWeb({ house, clock, assets: await prepareAssets(), origin: 'http://localhost' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.after(() => app.close())
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`
  process.env['WATCHWORD_ORIGIN'] = url
  const provider = await providerFor(t, `${url}/sign-in/with/done`)
  process.env['WATCHWORD_OIDC_ISSUERS'] = `https://elsewhere.example ${provider.issuer}`
  t.after(async () => {
    delete process.env['WATCHWORD_ORIGIN']
    delete process.env['WATCHWORD_OIDC_ISSUERS']
  })
  const head = await here.as(here.people.head)
  const { id: providerId } = await addProvider(head, {
    ...{ kind: 'other', tenant: provider.issuer, clientId: 'watchword', secret: SECRET },
  })
  const context = await (await browser()).newContext({ viewport: { width: 360, height: 740 } })
  t.after(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const become = async (token?: string) => {
    await context.clearCookies()
    if (token) await context.addCookies([{ name: 'watchword', value: token, url }])
  }
  const way = page.getByRole('link', { name: /Another provider, Larkmoor/ })
  return { ...here, app, url, page, become, provider, providerId, head, way }
}

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** At the provider: who one is, and that Watchword may know. */
async function sayThere(page: Page, login: string): Promise<void> {
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill('whatever they ask there')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function connect({ page, url }: Awaited<ReturnType<typeof visiting>>, login: string): Promise<void> {
  await page.goto(`${url}/account/sign-in-with`)
  await page.getByRole('link', { name: /Connect/ }).click()
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Go there and sign in' }).click()
  await sayThere(page, login)
}

const signInThere = async (here: Awaited<ReturnType<typeof visiting>>, login: string, next = '') => {
  const { page, url, become, way } = here
  await become()
  await page.goto(`${url}/sign-in${next}`)
  await way.click()
  await sayThere(page, login)
}

test('whoever connects their school account, with the password once more, signs in with it from then on', async t => {
  const here = await visiting(t)
  const { url, page, become, join, people, callAs, providerId, head, way, provider } = here
  const sessions = async () => (await rowsOf(here, 'select id from access.session')).length
  await signInThere(here, 'lukasz-at-school')
  await heading(page, /not connected here yet/)
  assert.equal(await sessions(), 0, 'by an address alone nobody is let in')

  const { token } = await join(people.teacher)
  await become(token)
  await connect(here, 'lukasz-at-school')
  await page.getByText('Connected on').waitFor()
  const [joined] = await rowsOf(here, 'select subject, account_id from access.identity')
  assert.equal(joined?.['subject'], 'lukasz-at-school')

  await signInThere(here, 'lukasz-at-school', '?next=%2Faccount')
  await heading(page, /Your account/)

  await t.test('the way back works once, and only in the browser that went', async () => {
    await become()
    await page.goto(`${url}/sign-in`)
    const request = page.waitForRequest(one => one.url().includes('/sign-in/with/done'))
    await way.click()
    const carried = (await page.context().cookies()).filter(({ name }) => name === 'watchword-away')
    assert.equal(carried[0]?.httpOnly, true)
    await sayThere(page, 'lukasz-at-school')
    const back = (await request).url()
    await page.getByRole('link', { name: 'Your account' }).first().waitFor()
    const before = await sessions()
    await become()
    await page.goto(back)
    await heading(page, /took too long, or was used already/)
    await page.context().addCookies(carried)
    await page.goto(back)
    await heading(page, /took too long, or was used already/)
    assert.deepEqual([await sessions(), (await page.context().cookies()).length], [before, 0])
  })

  await t.test('it stands in the place of the password, and of no second factor', async () => {
    const leads = await join(people.dsl)
    const { token: proven } = await here.withSecondFactor(leads.token)
    await become(proven)
    await connect(here, 'priya-at-school')
    await page.getByText('Connected on').waitFor()
    await signInThere(here, 'priya-at-school')
    await heading(page, /Enter a code/)
  })

  await t.test('nobody who has left the school comes in by it, and no account that is locked', async () => {
    const leaving = await join(people.volunteer)
    await become(leaving.token)
    await connect(here, 'joan-at-school')
    await page.getByText('Connected on').waitFor()
    const [one] = await rowsOf(here, 'select id from people.membership where person_id = $1', [
      people.volunteer.id,
    ])
    await endMembership(head, { membershipId: one?.['id'], when: 'day', lastOn: '2026-09-07' })
    await signInThere(here, 'joan-at-school')
    await heading(page, /not connected here yet/)

    const accountId = String(joined?.['account_id'])
    await lockAccount(await callAs(token), { id: accountId, schoolIds: [people.teacher.school.id] })
    await signInThere(here, 'lukasz-at-school')
    await heading(page, /is locked/)
  })

  await t.test('a provider that is silent or has ended leaves the password', async () => {
    await provider.close()
    await become()
    await page.goto(`${url}/sign-in/with/done?code=1&state=2`)
    await heading(page, /took too long/)
    await endProvider(head, { providerId })
    await page.goto(`${url}/sign-in`)
    assert.equal(await way.count(), 0)
    const gone = await page.goto(`${url}/sign-in/with/${providerId}`)
    assert.equal(gone?.status(), 404)
    const silent = { kind: 'other', tenant: provider.issuer, clientId: 'another', secret: SECRET }
    const { id } = await addProvider(head, silent)
    await page.goto(`${url}/sign-in/with/${id}`)
    await heading(page, /does not answer/)
  })
})

test('a school adds its own Microsoft or Google, never an address that the operator has not allowed, and its secret is shown to nobody', async t => {
  const { as, people, addresses } = await signedUp(t)
  const head = await as(people.head)
  const add = (kind: string, tenant: string, call = head) =>
    addProvider(call, { kind, tenant, clientId: 'a client', secret: 'a word for nobody' })
  for (const [kind = '', tenant = ''] of [
    ['other', 'http://169.254.169.254/'],
    ['other', 'https://login.example'],
    ['microsoft', 'common'],
    ['microsoft', '../consumers'],
    ['google', 'accounts.google.com/x'],
  ])
    await assert.rejects(add(kind, tenant), { kind: 'invalid' }, tenant)
  await add('google', 'Larkmoor.sch.uk')
  await assert.rejects(add('google', 'larkmoor.sch.uk'), { kind: 'invalid' }, 'twice')
  await assert.rejects(add('google', 'b.sch.uk', await as(people.teacher)), { kind: 'not-allowed' })
  const [row] = await rowsOf({ addresses }, 'select * from access.sign_in_provider')
  assert.equal(row?.['tenant'], 'larkmoor.sch.uk')
  assert.doesNotMatch(
    Buffer.from(row?.['secret_sealed'] as Uint8Array).toString('latin1'),
    /a word for nobody/,
  )
  const page = await shown(providersPage.get(visitOf(head)))
  assert.match(page, /People sign in with Google/)
  assert.doesNotMatch(page, /a word for nobody/)
})
