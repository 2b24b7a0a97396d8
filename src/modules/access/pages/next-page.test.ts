import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextPage } from './next-page.ts'

test('one is led on to a path of this site that a header can carry, or to the first page', () => {
  for (const next of [
    '/☃',
    '//evil',
    '/\\evil',
    'http://evil.example',
    '/%0d%0a',
    '/a\r\nb',
    '/a b',
    '',
    'x',
  ])
    assert.equal(nextPage({ next }), '/', JSON.stringify(next))
  for (const next of ['/', '/s/larkmoor/accounts?find=a%20b', '/s/larkmoor/x#y', '/a~[1]'])
    assert.equal(nextPage({ next }), next)
})
