import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextTry, type Tries } from './attempt.ts'

const NOW = Temporal.Instant.from('2026-11-23T08:20:00Z')

test('wrong tries wait longer and longer, and the tenth closes for 15 minutes', () => {
  let tries: Tries | undefined
  let now = NOW
  const waits: number[] = []
  for (let n = 1; n <= 10; n++) {
    const next = nextTry(tries, now, 10)
    assert.ok(next.isAllowed)
    assert.equal(next.count, n)
    assert.equal(next.isLast, n === 10)
    waits.push(next.waitUntil ? now.until(next.waitUntil).total('seconds') : 0)
    tries = next
    now = next.waitUntil ?? now
  }
  assert.deepEqual(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 900])
})

test('a try before its time is refused and not counted; after the window the count begins again', () => {
  const closed: Tries = { count: 10, startedAt: NOW, waitUntil: NOW.add({ minutes: 15 }) }
  assert.deepEqual(nextTry(closed, NOW.add({ minutes: 14 }), 10), {
    isAllowed: false,
    until: NOW.add({ minutes: 15 }),
  })
  const again = nextTry(closed, NOW.add({ minutes: 15 }), 10)
  assert.ok(again.isAllowed)
  assert.equal(again.count, 1)
})

test('a policy of three tries is kept', () => {
  const third = nextTry({ count: 2, startedAt: NOW, waitUntil: null }, NOW, 3)
  assert.ok(third.isAllowed)
  assert.equal(third.isLast, true)
})
