import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWeb } from '../src/app/web.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { COOKIE, ORIGIN } from './signed-in.ts'
import { signedUp } from './signed-up.ts'

const FORM = '/s/larkmoor/people/new'

test('what a second tab had half written is kept, though the first has locked the session', async t => {
  const { house, clock, join, withSecondFactor, people } = await signedUp(t)
  const app = await buildWeb({ house, clock, assets: await prepareAssets(), origin: ORIGIN })
  t.after(() => app.close())
  let { token } = await withSecondFactor((await join(people.office)).token)
  const get = (url: string) => app.inject({ url, cookies: { [COOKIE]: token } })
  const post = (url: string, answers: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url, cookies: { [COOKIE]: token } },
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(answers).toString(),
    })
  const keep = /data-keep="([^"]+)"/.exec((await get(FORM)).body)?.[1] ?? ''
  await post('/account/lock', { from: '/s/larkmoor' })
  const late = await post(keep, { givenName: 'Half', familyName: 'Written' })
  assert.match(String(late.headers.location), /^\/account\/unlock/)

  const unlocked = await post('/account/unlock', { password: 'copper kettle meadow' })
  token = unlocked.cookies.find(({ name }) => name === COOKIE)?.value ?? ''
  assert.match((await get(FORM)).body, /value="Half"/)
})
