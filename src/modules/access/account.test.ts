import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReadBySeveral, sameEmail, sayAgent } from './account.ts'
import { nextPage } from './pages/next-page.ts'

test('an address that several people read is known', () => {
  for (const name of [
    'office',
    'admin',
    'Info',
    'enquiries',
    'schooloffice',
    'staff',
    'reception',
    'no-reply',
    'office2',
  ])
    assert.equal(isReadBySeveral(`${name}@larkmoor.example`), true, name)
  for (const name of [
    'r.calloway',
    'head',
    'headteacher',
    'officer.dibble',
    'm.stafford',
    'informed',
    'allan',
  ])
    assert.equal(isReadBySeveral(`${name}@larkmoor.example`), false, name)
})

test('an address is the same however its case', () =>
  assert.equal(sameEmail(' Ruth@Larkmoor.Example '), 'ruth@larkmoor.example'))

test('only the browser and the kind of machine are kept of what a browser says', () => {
  assert.equal(
    sayAgent('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0'),
    'Edge on Windows',
  )
  assert.equal(sayAgent('Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36'), 'Chrome on Chromebook')
  assert.equal(sayAgent(''), 'A browser on a device')
})

test('after signing in nobody is sent to another site', () => {
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'javascript:alert(1)',
    '',
  ])
    assert.equal(nextPage({ next }), '/', next)
  assert.equal(nextPage({ next: '/s/larkmoor/accounts?find=a' }), '/s/larkmoor/accounts?find=a')
  assert.equal(nextPage({ from: '/s/larkmoor' }), '/s/larkmoor')
})
