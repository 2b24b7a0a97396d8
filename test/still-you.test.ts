import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signIn } from '../src/modules/access/index.ts'
import { rowsOf } from './rows-of.ts'
import { COOKIE, everyPage } from './signed-in.ts'
import { BROWSER, PASSWORD, signedUp } from './signed-up.ts'
import { ORIGIN, webOf } from './web.ts'

/** A lead who is signed in by both factors, at the web. */
async function atWork(t: Parameters<typeof signedUp>[0]) {
  const here = await signedUp(t)
  const app = await webOf(t, here)
  const joined = await here.join(here.people.dsl)
  let { token } = await here.withSecondFactor(joined.token)
  const ask = async (url: string, form?: Record<string, string>) => {
    const answer = await app.inject({
      ...{ method: form ? 'POST' : 'GET', url, cookies: { [COOKIE]: token } },
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    token = answer.cookies.find(({ name, value }) => name === COOKIE && value)?.value ?? token
    return answer
  }
  /** Nobody is idle: a page every few minutes. */
  const workFor = async (minutes: number) => {
    for (let left = minutes; left > 0; left -= 5) {
      here.clock.move({ minutes: Math.min(5, left) })
      assert.equal((await ask('/s/larkmoor')).statusCode, 200)
    }
  }
  return { ...here, ask, workFor }
}

const KEYS = '/s/larkmoor/alert-keys'

test('before what is most sensitive somebody who is at work shows once more that it is they, and loses no word', async t => {
  const { ask, workFor } = await atWork(t)
  assert.equal((await ask(KEYS)).statusCode, 200)
  await workFor(35)
  const asked = await ask(KEYS)
  const { location } = asked.headers
  assert.equal(location, `/account/unlock?again=yes&next=${encodeURIComponent(KEYS)}`)
  assert.match((await ask(location)).body, /Is it still you\?/)
  const wrong = await ask(location, { password: 'not this one' })
  assert.match(wrong.body, /The password is not right/)
  assert.equal((await ask(KEYS)).statusCode, 303)
  assert.equal((await ask(location, { password: PASSWORD })).headers.location, KEYS)
  assert.equal((await ask(KEYS)).statusCode, 200)

  // What was begun in time is taken an hour later; after that it is kept, and asked.
  await workFor(60)
  assert.equal((await ask(KEYS, { sourceName: 'The gateway' })).statusCode, 422)
  await workFor(35)
  const late = await ask(KEYS, { sourceName: 'The filter in the hall' })
  assert.equal(late.statusCode, 303)
  await ask(String(late.headers.location), { password: PASSWORD })
  assert.match((await ask(KEYS)).body, /value="The filter in the hall"/)
})

test('the register about adults, files that leave and keys are what is asked for again', () => {
  const urls = everyPage().filter(({ asksAgain }) => asksAgain)
  for (const said of [
    'concerns-about-adults/:concernId',
    'concerns/pdf',
    '/file',
    'backup-key',
    'erasures/:',
  ])
    assert.ok(
      urls.some(({ url }) => url.includes(said)),
      said,
    )
})

test('a sign-in on a device and a network that are both new is told to the account’s holder, and stands on their page', async t => {
  const here = await signedUp(t)
  const { people, join } = here
  const { email } = await join(people.teacher)
  const enter = (device: string, address: string) =>
    signIn(here.web(), { email, password: PASSWORD }, { ...BROWSER, address, device })
  const told = async () => {
    const rows = await rowsOf(here, `select 1 from messages.outbox where said_to like '%device that is new%'`)
    return rows.length
  }
  await enter('her laptop', '203.0.113.1')
  await enter('her laptop', '198.51.100.7')
  await enter('a school machine', '203.0.113.1')
  assert.equal(await told(), 0)
  await enter('somebody’s phone', '192.0.2.44')
  assert.equal(await told(), 1)
  const rows = await rowsOf(here, 'select is_new_device from access.session order by created_at, id')
  assert.equal(rows.filter(row => row['is_new_device']).length, 1)
})
