import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOfPasskey, hasGrown, newChallenge, relyingParty, standsUntil } from './passkey.ts'

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
const now = Temporal.Instant.from('2026-11-27T09:00:00Z')
const made = (use: 'sign-in' | 'add', of: string) =>
  Buffer.from(newChallenge({ use, of }, now)).toString('base64url')

test('a challenge stands for a quarter of an hour, for its own use and its own session, and never altered', () => {
  const challenge = made('add', 's1')
  const later = (minutes: number) => standsUntil(challenge, { use: 'add', of: 's1' }, now.add({ minutes }))
  assert.equal(String(later(14)), '2026-11-27T09:15:00Z')
  assert.equal(later(15), undefined)
  assert.equal(standsUntil(challenge, { use: 'add', of: 's2' }, now), undefined)
  assert.equal(standsUntil(challenge, { use: 'sign-in', of: 's1' }, now), undefined)
  for (const place of [0, 20, 30]) {
    const bytes = Buffer.from(challenge, 'base64url')
    bytes[place] = (bytes[place] ?? 0) ^ 1
    assert.equal(standsUntil(bytes.toString('base64url'), { use: 'add', of: 's1' }, now), undefined)
  }
  assert.equal(standsUntil('', { use: 'add', of: 's1' }, now), undefined)
  assert.notEqual(made('sign-in', ''), made('sign-in', ''))
})

test('the site is that of the configuration; a holder must be verified', t => {
  process.env['WATCHWORD_ORIGIN'] = 'https://watchword.example.sch.uk'
  t.after(() => delete process.env['WATCHWORD_ORIGIN'])
  assert.deepEqual(relyingParty(), {
    origin: 'https://watchword.example.sch.uk',
    id: 'watchword.example.sch.uk',
  })
  const { rpId, userVerification } = askedOfPasskey({ use: 'sign-in', of: '' }, now)
  assert.deepEqual(
    { rpId, userVerification },
    { rpId: 'watchword.example.sch.uk', userVerification: 'required' },
  )
})

test('a count must grow, unless the device does not count', () => {
  assert.equal(hasGrown(4, 5), true)
  assert.equal(hasGrown(0, 0), true)
  assert.equal(hasGrown(5, 5), false)
  assert.equal(hasGrown(5, 4), false)
  assert.equal(hasGrown(5, 0), false)
})
