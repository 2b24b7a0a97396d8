import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildWeb } from '../src/app/web.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { COOKIE, walkable } from './signed-in.ts'

const ORIGIN = 'https://watchword.example'

test('over https the session cookie can be set by no other machine of the domain, and over nothing but https', async t => {
  const { house, clock, people, signIn } = await walkable(t)
  const app = await buildWeb({ house, clock, assets: await prepareAssets(), origin: ORIGIN })
  t.after(() => app.close())
  const token = await signIn(people.teacher)
  const as = (name: string) => app.inject({ url: '/account', cookies: { [name]: token } })
  assert.equal((await as(COOKIE)).statusCode, 303)
  assert.equal((await as(`__Host-${COOKIE}`)).statusCode, 200)
  const out = await app.inject({
    ...{ method: 'POST', url: '/account/sign-out', headers: { origin: ORIGIN } },
    cookies: { [`__Host-${COOKIE}`]: token },
  })
  const set = String(out.headers['set-cookie'])
  assert.match(set, /^__Host-watchword=;/)
  assert.match(set, /Path=\//)
  assert.match(set, /HttpOnly; Secure; SameSite=Lax/)
  assert.doesNotMatch(set, /Domain/)
})
