import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWeb } from '../../../app/web.ts'
import { prepareAssets } from '../../../platform/design/assets.ts'
import { COOKIE, ORIGIN } from '../../../../test/signed-in.ts'
import { PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { ROUTES } from '../route.ts'

const WORDS = {
  about: 'somebody in Osprey',
  saw: 'A bruise, and "get off"',
  said: 'Get off',
  rightNow: 'not-told',
}

async function atDesk(t: Parameters<typeof signedUp>[0]) {
  const { house, clock, join, withSecondFactor, again, people } = await signedUp(t)
  const app = await buildWeb({ house, clock, assets: await prepareAssets(), origin: ORIGIN })
  t.after(() => app.close())
  const { token } = await join(people.teacher)
  let cookie = (await withSecondFactor(token)).token
  const post = (url: string, answers: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url, cookies: { [COOKIE]: cookie } },
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(answers).toString(),
    })
  const get = async (url: string) => (await app.inject({ url, cookies: { [COOKIE]: cookie } })).body
  const unlock = async () => {
    const { cookies } = await post('/account/unlock', { password: PASSWORD })
    cookie = cookies.find(({ name }) => name === COOKIE)?.value ?? ''
  }
  const signInAgain = async () => (cookie = await again(people.teacher))
  return { clock, post, get, unlock, signInAgain }
}

const urlOf = (route: string) => `/s/larkmoor/report-a-concern/${route}`
const isThere = (body: string, route: string) => {
  assert.match(body, /A bruise, and &(quot|#34);get off/)
  // A report about both asks it in one with what was seen.
  if (route !== 'both') assert.match(body, />\s*Get off<\/textarea>/)
  assert.match(body, /value="not-told" checked/)
  assert.match(body, /value="somebody in Osprey"/)
}

test('without JavaScript a report sent after an idle lock is kept, and stands in its form after unlocking: all four routes', async t => {
  const { clock, post, get, unlock } = await atDesk(t)
  for (const route of ROUTES) {
    const url = urlOf(route)
    const words = route === 'both' ? { ...WORDS, aboutChild: 'Jonah' } : WORDS
    clock.move({ minutes: 90 })
    const late = await post(url, words)
    assert.match(String(late.headers.location), /^\/account\/unlock/)
    await unlock()
    const body = await get(url)
    isThere(body, route)
    const sent = await post(url, { ...words, asked: 'yes' })
    assert.match(String(sent.headers.location), /\/my-reports\//, route)
    assert.doesNotMatch(await get(url), /A bruise/)
  }
})

test('without JavaScript a report sent after the session ran out is kept, and stands in its form after signing in: all four routes', async t => {
  const { clock, post, get, signInAgain } = await atDesk(t)
  clock.move({ hours: 13 })
  for (const route of ROUTES) {
    const late = await post(urlOf(route), WORDS)
    assert.match(String(late.headers.location), /^\/sign-in/)
  }
  await signInAgain()
  for (const route of ROUTES) isThere(await get(urlOf(route)), route)
})

test('a session that somebody ended keeps nothing that is sent by it afterwards', async t => {
  const { clock, post, get, signInAgain } = await atDesk(t)
  await post('/account/sign-out', {})
  await post(urlOf('child'), WORDS)
  clock.move({ minutes: 2 })
  await signInAgain()
  assert.doesNotMatch(await get(urlOf('child')), /A bruise/)
})
