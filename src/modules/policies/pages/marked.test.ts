import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked } from './marked.ts'

test('a word longer than a phone is wide may break, and a shorter one stays whole', () => {
  const address = `https://larkmoor.example/${'a'.repeat(30)}`
  for (const text of [address, `Look at ${address}`, `Look at ${address} on Monday.`])
    assert.match(String(marked(text, [])), /<wbr \/>/, text)
  for (const text of [
    '',
    'x'.repeat(35),
    `${'x'.repeat(35)} ${'y'.repeat(35)}`,
    'Every word is short. '.repeat(9),
  ])
    assert.doesNotMatch(String(marked(text, [])), /<wbr/, text)
})

test('a figure is marked where it stands, and the words round it are as they were', () => {
  assert.equal(
    String(marked('Lock after 10 minutes.', [{ start: 11, end: 13 }])),
    'Lock after <mark>10</mark> minutes.',
  )
})
