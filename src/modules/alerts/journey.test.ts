import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { alerting, SAID } from './alerts-world.test.ts'

test('a filter sends an alert by HTTP, the lead presses once, and it is a concern with the alert’s own words', async t => {
  const { app, key, worked, people, get, post, ofChildren, concernsOf, clock } = await alerting(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const sent = await fetch(`http://127.0.0.1:${port}/api/v1/alerts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ ...SAID, reference: 'SW-1001', text: `${SAID.text}\nThen https://example.org/a?b=c` },
      ...{ address: 'https://example.org/search?q=out', device: 'LAPTOP-12', rule: 'Wandering' },
    }),
  })
  assert.equal(sent.status, 202)
  assert.deepEqual(await sent.json(), { reference: 'SW-1001' })
  await worked()

  const [one] = await ofChildren(people.dsl)
  assert.ok(one)
  assert.equal(one.initials, 'J.T.')
  const home = await get(people.dsl, '/s/larkmoor')
  assert.match(home.body, /1 alert waits/)
  assert.doesNotMatch((await get(people.deputy, '/s/larkmoor/alerts')).body, /Tillerby/)
  const at = `/s/larkmoor/alerts/${one.alertId}`
  const page = await get(people.dsl, at)
  assert.match(page.body, /Searched for “how to get out of school” six times/)
  assert.doesNotMatch(page.body, /href="https:\/\/example.org/)
  // Nothing is chosen in advance, and nothing typed is lost.
  assert.doesNotMatch(page.body, /checked/)
  const refused = await post(people.dsl, at, { deed: 'concern', line: 'He was in the library.' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Select what it is about/)
  assert.match(refused.body, /He was in the library\./)

  clock.move({ minutes: 2 })
  const done = await post(people.dsl, at, { deed: 'concern', route: 'child', line: 'He was in the library.' })
  assert.equal(done.statusCode, 303)
  const record = await get(people.dsl, String(done.headers['location']))
  for (const says of [
    /Searched for “how to get out of school” six times in ten minutes\./,
    /He was in the library\./,
    /LAPTOP-12/,
    /Severity, as the system has it: medium/,
    /Jonah Tillerby/,
  ])
    assert.match(record.body, says)
  assert.equal((await concernsOf(people.dsl)).length, 1)
  assert.deepEqual(await ofChildren(people.dsl), [])
  assert.equal((await get(people.dsl, at)).statusCode, 404)
  assert.equal((await post(people.dsl, at, { deed: 'concern', route: 'child' })).statusCode, 404)
})
