import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayBy } from './clock.ts'

test('what is due at the end of a day is due by the end of that day, in winter and in summer', () => {
  const says = (at: string) => sayBy(Temporal.Instant.from(at))
  assert.equal(says('2026-11-24T00:00:00Z'), 'By the end of 23 November 2026')
  assert.equal(says('2026-06-23T23:00:00Z'), 'By the end of 23 June 2026')
  assert.equal(says('2026-11-24T14:30:00Z'), 'By 24 November 2026 at 2:30 pm')
})
