import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSource } from './read-source.ts'
import { ReadingRefusal } from './reading-refusal.ts'
import { MOST_BYTES } from './source-kind.ts'
import { MOST_CHARACTERS, textOf } from './source-text.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const ascii = (text: string) => new TextEncoder().encode(text)
const refusal = async (source: Uint8Array): Promise<string> => {
  const error: unknown = await readSource(source).then(
    () => 'read',
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof ReadingRefusal, String(error))
  return error.message
}

test('a file is what its bytes say, whatever its name says', async () => {
  const ole = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
  for (const [source, says] of [
    [bytes(), /empty/],
    [ole, /old Word document/],
    [locked, /password/],
    [ascii('%PDF-1.7 words'), /PDF/],
    [ascii('{\\rtf1 words}'), /rich text/],
    [bytes(0x4d, 0x5a, 0x90, 0, 3), /a program/],
    [bytes(0x7f, 0x45, 0x4c, 0x46, 2), /a program/],
    [bytes(0x89, 0x50, 0x4e, 0x47), /picture/],
    [bytes(0x1f, 0x8b, 8), /compressed/],
    [bytes(0x41, 0x42, 0, 0x43), /not text/],
    [new Uint8Array(400).map((_, n) => (n % 20) + 1), /not text/],
    [ascii('12 34 56'), /no words/],
    [ascii('<html><script>words in a script</script></html>'), /no words/],
    [ascii('From: <x>\nSubject: policy\nMIME-Version: 1.0\n\nwords'), /web archive/],
    [ascii('word '.repeat(MOST_CHARACTERS / 4)), /more words/],
    [new Uint8Array(MOST_BYTES + 1), /10 MB/],
  ] as const)
    assert.match(await refusal(source), says)
})

test('every refusal is one plain sentence that says what to do', async () => {
  for (const source of [bytes(), ascii('%PDF-1.7'), bytes(0x4d, 0x5a), bytes(0x50, 0x4b, 3, 4)])
    assert.match(await refusal(source), /^[A-Z][^{}[\]]{20,140}$/)
})

test('UTF-8, UTF-16 with its mark and Windows-1252 all read right', async () => {
  assert.equal(textOf(ascii('Łukasz’s policy')), 'Łukasz’s policy')
  assert.equal(textOf(Buffer.from('\ufeffPolicy for Şeyma', 'utf16le')), 'Policy for Şeyma')
  assert.equal(textOf(Buffer.from('\ufeffPolicy for Şeyma', 'utf16le').swap16()), 'Policy for Şeyma')
  const western = bytes(0x91, 0x50, 0x6f, 0x6c, 0x69, 0x63, 0x79, 0x92, 0xe9)
  assert.equal(textOf(western), '‘Policy’é')
  const page = Buffer.concat([Buffer.from('<html><p>Staff are caf'), western, Buffer.from('</p></html>')])
  assert.equal((await readSource(page)).text, 'Staff are caf‘Policy’é')
})

test('UTF-16 without its mark is read by the side its zero bytes stand on', async () => {
  const words = 'Online safety policy\r\n\r\n• Staff don’t share passwords – ever; Wojtek Łoś agrees.'
  const little = Buffer.from(words, 'utf16le')
  assert.equal(textOf(little), words)
  assert.equal(textOf(Buffer.from(little).swap16()), words)
  const page = Buffer.from('<html><p>Staff sign.</p></html>', 'utf16le')
  assert.equal((await readSource(page)).readAs, 'html')
})

test('what has zero bytes and is not plainly UTF-16 is refused, with what to do', async () => {
  const little = Buffer.from('Staff sign the policy.', 'utf16le')
  for (const source of [
    // four bytes a letter
    Buffer.from([...ascii('Staff sign the policy.')].flatMap(letter => [letter, 0, 0, 0])),
    // cut in the middle of a letter
    little.subarray(0, -1),
    // half a surrogate
    Buffer.concat([little, bytes(0x00, 0xd8)]),
    // two bytes a number
    Buffer.from(Array.from({ length: 200 }, (_, n) => [n % 31, 0]).flat()),
    // one zero in a text of one byte a letter
    Buffer.concat([ascii('Staff sign the policy.'), bytes(0, 0x41)]),
  ])
    assert.match(await refusal(source), /not text\. Bring the policy as a Word document/)
})

test('a text is HTML or Markdown by what it holds', async () => {
  const readAs = async (text: string) => (await readSource(ascii(text))).readAs
  assert.equal(await readAs('<!DOCTYPE html><p>Staff sign.</p>'), 'html')
  assert.equal(await readAs('\ufeff <html><body>Staff sign.'), 'html')
  assert.equal(await readAs('<p>Staff sign.</p>'), 'html')
  assert.equal(await readAs('Staff sign <b>here</b>.'), 'text')
  assert.equal(await readAs('# Rules\n\nStaff sign.'), 'markdown')
  assert.equal(await readAs('Rules\n\n| who | what |\n|---|---|\n| staff | sign |'), 'markdown')
  assert.equal(await readAs('#1 rule: staff sign.\n\n---\n\nAll of them.'), 'text')
  assert.equal(await readAs('# Roles\n\nStaff\t<ul><li>sign</li></ul>\n'), 'text')
})
