import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_BYTES, textOf } from './source-text.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const refused = (source: Uint8Array) => {
  const read = textOf(source)
  return 'refused' in read ? read.refused : undefined
}

test('a file is text by its bytes, whatever its name says', () => {
  assert.match(refused(bytes(0x50, 0x4b, 0x03, 0x04, 1)) ?? '', /Word document/)
  assert.match(refused(new TextEncoder().encode('%PDF-1.7 words')) ?? '', /PDF/)
  assert.match(refused(bytes(0x41, 0x42, 0, 0x43)) ?? '', /not text/)
  assert.match(refused(new Uint8Array(400).map((_, n) => (n % 20) + 1)) ?? '', /not text/)
  assert.match(refused(bytes()) ?? '', /empty/)
  assert.match(refused(new TextEncoder().encode('12 34 56')) ?? '', /no words/)
  assert.match(refused(new Uint8Array(MOST_BYTES + 1)) ?? '', /1 MB/)
})

test('UTF-8, UTF-16 with its mark and Windows-1252 all read right', () => {
  assert.deepEqual(textOf(new TextEncoder().encode('Łukasz’s policy')), { text: 'Łukasz’s policy' })
  const wide = Buffer.from('\ufeffPolicy for Şeyma', 'utf16le')
  assert.deepEqual(textOf(wide), { text: 'Policy for Şeyma' })
  assert.deepEqual(textOf(bytes(0x91, 0x50, 0x6f, 0x6c, 0x69, 0x63, 0x79, 0x92, 0xe9)), { text: '‘Policy’é' })
})
