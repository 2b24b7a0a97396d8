import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

test('RB-4.47 staff must give a second factor before any page of the school opens', async t => {
  const here = await underPolicy(t, 'redbridge')
  const { get } = await pagesOf(t, here)
  const { token } = await here.join(here.people.teacher)
  const closed = await get(token, '/policies')
  assert.equal(closed.statusCode, 303)
  assert.match(String(closed.headers.location), /^\/account\/second-factor/)
  const factor = await here.withSecondFactor(token)
  assert.equal((await get(factor.token, '/policies')).statusCode, 200)
})
