import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfOf, wordOf } from '../../../test/documents.ts'
import { documentTypeOf } from './document-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const of = (name: string, bytes: Uint8Array) => documentTypeOf({ name, bytes })
const refused = (name: string, bytes: Uint8Array, says = /picture|PDF/) =>
  assert.throws(
    () => of(name, bytes),
    (refusal: { kind?: string; fields?: Record<string, string> }) => {
      assert.equal(refusal.kind, 'invalid')
      assert.match(refusal.fields?.['file'] ?? '', says)
      return true
    },
    name,
  )
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])

test('a PDF, a Word document and plain text are taken, each by its bytes and its name', async () => {
  assert.equal(of('scan.PDF', pdfOf('x')), 'application/pdf')
  assert.match(of('m.docx', await wordOf('x')), /wordprocessingml/)
  assert.match(of('mail.txt', bytesOf('Dear Łukasz,\n\nhe cried.\n')), /^text\/plain/)
})

test('a picture is refused whatever it is called: JPEG, PNG, GIF, WebP, HEIC, TIFF, BMP, a film', () => {
  for (const name of ['a.jpg', 'a.pdf', 'a.docx', 'a.txt', 'a'])
    for (const bytes of [
      ...[JPEG, PNG, bytesOf('GIF89a\0'), bytesOf('RIFF1234WEBPVP8 ')],
      ...[bytesOf('\0\0\0\u0018ftypheic\0'), bytesOf('II*\0\u0008'), bytesOf('MM\0*'), bytesOf('BM6\0')],
      bytesOf('\0\0\0\u0018ftypmp42\0'),
    ])
      refused(name, bytes)
})

test('what is not what it claims is refused: another ending, a picture before or behind, an archive, a program', async () => {
  const word = await wordOf('x')
  refused('letter.docx', pdfOf('x'), /not what its name says/)
  refused('letter.pdf', word, /not what its name says/)
  refused('letter.jpg', pdfOf('x'), /not what its name says/)
  refused('letter.pdf', joined(JPEG, pdfOf('x')))
  refused('letter.pdf', joined(pdfOf('x'), PNG, new Uint8Array(2_000)), /no end/)
  refused('letter.docx', bytesOf('PK\u0003\u0004\0 photographs of a trip'))
  refused('letter.docx', joined(word, bytesOf('word/vbaProject.bin')), /program/)
  refused('letter.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), /older Word/)
  refused('letter.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0]))
  refused('letter.txt', new Uint8Array(), /empty/)
  refused('letter.txt', new Uint8Array(10_000_001).fill(0x61), /smaller than 10 MB/)
})

test('no picture comes in as letters: mark-up, rich text, an e-mail with what hangs on it, base64', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    '<?xml version="1.0"?><x/>',
    'hello <img src=x>',
    '{\\rtf1 hello}',
    'From: a\nMIME-Version: 1.0\n\nhello',
    'look: data:image/png;base64,iVBORw0KGgo=',
    'P3 1 1 255 1 1 1',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk\n'.repeat(9),
    'A'.repeat(500),
    'begin 644 a.jpg\nM_]C_',
  ])
    refused('mail.txt', bytesOf(text), /written out as letters/)
  assert.match(
    of('mail.txt', bytesOf(`${'He cried and did not say why, and went home. '.repeat(400)}\n`)),
    /^text/,
  )
})
