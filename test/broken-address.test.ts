import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkable } from './signed-in.ts'

test('an address that cannot be read is a page that is not there, and is not repeated', async t => {
  const { app } = await walkable(t)
  for (const url of ['/s/%E0%A4%A/ana-marsh', '/assets/%zz-ana-marsh', `/s/ana-marsh-${'a'.repeat(300)}`]) {
    const { statusCode, headers, body } = await app.inject({ url })
    assert.equal(statusCode, 404)
    assert.match(String(headers['content-type']), /^text\/html/)
    assert.equal(headers['cache-control'], 'no-store')
    assert.match(body, /Page not found/)
    assert.doesNotMatch(body, /ana-marsh|FST_/)
  }
})
