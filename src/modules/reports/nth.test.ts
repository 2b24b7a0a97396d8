import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayNth } from './nth.ts'

test('which time it is is said as it is said', () => {
  assert.deepEqual([2, 3, 4, 11, 21, 22].map(sayNth), ['second', 'third', '4th', '11th', '21st', '22nd'])
})
