import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { clausesShown, pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName; minutes: number }[] = [
  { ids: 'RB-5.8 RB-5.7 RB-4.29', school: 'redbridge', minutes: 10 },
  { ids: 'AS-4.28 AS-5.14', school: 'ashover', minutes: 10 },
  { ids: 'AL-23.10', school: 'allington', minutes: 10 },
]

for (const { ids, school, minutes } of TABLE) {
  test(`${ids} a session left alone for the policy’s minutes locks, shows nothing, and keeps what was written`, async t => {
    const here = await underPolicy(t, school)
    const { get, post, enter, base } = await pagesOf(t, here)
    const token = await enter(here.people.office)
    assert.equal((await get(token, '/people/new')).statusCode, 200)

    here.clock.move({ minutes: minutes - 1 })
    assert.equal((await get(token, '/people/new')).statusCode, 200, 'still open before the time')

    here.clock.move({ minutes, seconds: 1 })
    const locked = await post(token, '/people/new', { givenName: 'Half', familyName: 'Written' })
    assert.equal(locked.statusCode, 303)
    assert.match(String(locked.headers.location), /^\/account\/unlock/)
    const later = await get(token, '/people')
    assert.match(String(later.headers.location), /^\/account\/unlock/, 'Back shows nothing')
    assert.equal(later.headers['cache-control'], 'no-store')

    const unlocked = await post(token, '/account/unlock', { password: 'copper kettle meadow' })
    const cookie = unlocked.cookies.find(({ name }) => name === 'watchword')?.value ?? ''
    const again = await get(cookie, '/people/new')
    assert.match(again.body, /value="Half"/)
    assert.equal((await post(cookie, `/account/lock`, { from: `${base}/people` })).statusCode, 303)
    assert.match(
      String((await get(cookie, '/people')).headers.location),
      /unlock/,
      'one press locks it again',
    )
  })
}

test('the policy shows the lock as kept, with the figure it sets', async t => {
  const here = await underPolicy(t, 'redbridge')
  const { get, enter } = await pagesOf(t, here)
  const token = await enter(here.people.head)
  const page = await get(token, `/policies/${here.policyId}`)
  const lock = clausesShown(page.body).find(({ text }) => text.includes('10 minutes idle time'))
  assert.ok(lock?.proof)
  const proof = await get(token, lock.proof.replace('/s/larkmoor', ''))
  assert.match(proof.body, /10 minutes/)
})
