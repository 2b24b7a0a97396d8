import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  keyInGroups,
  newRecoveryCode,
  newSecret,
  otpauthUrl,
  qrCode,
  sameRecoveryCode,
  stepOf,
} from './second-factor.ts'

// RFC 6238, appendix B, the SHA-1 vectors, in six digits.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const VECTORS = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

test('codes are those of RFC 6238, one step either way, and none is taken twice', () => {
  for (const [seconds, code] of VECTORS) {
    const step = Math.floor(seconds / 30)
    assert.equal(stepOf(RFC_SECRET, code, at(seconds), null), step)
    assert.equal(stepOf(RFC_SECRET, code, at(seconds + 30), null), step, 'a clock that is behind')
    assert.equal(stepOf(RFC_SECRET, code, at(seconds + 61), null), undefined, 'two steps are too many')
    assert.equal(stepOf(RFC_SECRET, code, at(seconds), step), undefined, 'seen over a shoulder')
    assert.equal(stepOf(RFC_SECRET, code, at(seconds), step - 1), step)
  }
  assert.equal(stepOf(RFC_SECRET, '287 082', at(59), null), 1, 'as the app shows it')
  assert.equal(stepOf(RFC_SECRET, '', at(59), null), undefined)
})

test('the secret is 160 bits; it is drawn without another server, and can be typed', () => {
  const secret = newSecret()
  assert.match(secret, /^[A-Z2-7]{32}$/)
  assert.match(otpauthUrl(secret, 'ruth@larkmoor.example'), /^otpauth:\/\/totp\/Watchword:ruth.*secret=/)
  assert.match(keyInGroups(secret), /^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  assert.match(qrCode('x').markup, /^<svg [^>]*role="img" aria-label=/)
})

test('recovery codes differ, and are known however they are typed', () => {
  const codes = new Set(Array.from({ length: 100 }, newRecoveryCode))
  assert.equal(codes.size, 100)
  for (const code of codes) assert.match(code, /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{2}$/)
  assert.equal(sameRecoveryCode(' kx4m 9trw-ap'), 'KX4M9TRWAP')
})
