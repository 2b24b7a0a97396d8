import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encoded } from '../../../../test/roll/as-csv.ts'
import { decode } from './decode.ts'
import { RollRefusal } from './roll-refusal.ts'

const LIMITS = { maxBytes: 1_000_000 }
const TEXT = 'Surname,Forename\r\nO’Brien,Chloé\r\nMüller,Zoë\r\n'
const refusal = (bytes: Uint8Array): RollRefusal => {
  try {
    decode(bytes, LIMITS)
  } catch (error) {
    if (error instanceof RollRefusal) return error
    throw error
  }
  throw new Error('was read')
}

for (const encoding of ['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le', 'utf-16be'] as const)
  test(`accents and curly apostrophes are read from ${encoding}`, () => {
    assert.equal(decode(encoded(TEXT, encoding), LIMITS), TEXT)
  })

const CHOSEN_BY_MISTAKE: [what: string, start: string, says: RegExp][] = [
  [
    'an Excel workbook',
    'PK\x03\x04...[Content_Types].xml xl/workbook.xml',
    /^This is an Excel workbook\. Save it as CSV and choose that file\.$/,
  ],
  [
    'a LibreOffice sheet',
    'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    /LibreOffice spreadsheet\. Save it as CSV/,
  ],
  ['a Word document', 'PK\x03\x04 word/document.xml', /Word document/],
  ['a zip', 'PK\x03\x04 pupils.csv', /ZIP file\. Unpack it/],
  ['an empty zip', 'PK\x05\x06', /ZIP file/],
  ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1', /old kind/],
  ['a PDF', '%PDF-1.7', /PDF\. Ask your management information system/],
  ['a gzip', '\x1f\x8b\x08', /compressed/],
  ['a picture', '\x89PNG\r\n', /picture/],
  ['a program', 'MZ\x90', /program/],
]
for (const [what, start, says] of CHOSEN_BY_MISTAKE)
  test(`${what} is told by its bytes, with what to do instead`, () => {
    const { line, why } = refusal(Buffer.from(start, 'latin1'))
    assert.match(why, says)
    assert.equal(line, null)
  })

test('empty bytes are refused with their line', () => {
  const { line, why } = refusal(Buffer.from('a,b\nc,d\ne\0,f\n'))
  assert.equal(line, 3)
  assert.match(why, /empty bytes/)
})

test('UTF-16 without a mark is refused, and not read as nonsense', () => {
  assert.match(refusal(Buffer.from('a,b\r\n', 'utf16le')).why, /CSV UTF-8/)
})

test('two encodings in one file are refused at the line where they part', () => {
  const mixed = Buffer.concat([encoded('a,Chloé\nb,c\n', 'utf-8'), encoded('d,Zoë\n', 'windows-1252')])
  const { line, why } = refusal(mixed)
  assert.equal(line, 3)
  assert.match(why, /two encodings are mixed/)
})

test('a file that says it is UTF-8 and is not is refused with its line', () => {
  assert.equal(refusal(Buffer.concat([Buffer.from('\ufeffa\nb\n'), Buffer.from([0xe9])])).line, 3)
})

test('a byte that is no letter, and a letter that was lost, are refused with their lines', () => {
  assert.equal(refusal(Buffer.from([97, 10, 0x81, 0xe9])).line, 2)
  const lost = refusal(Buffer.from('a\n\nChlo\ufffd'))
  assert.equal(lost.line, 3)
  assert.match(lost.why, /letter was lost/)
})

test('lines are counted across every kind of line end', () => {
  assert.equal(refusal(Buffer.from('a\r\nb\rc\nd\x01')).line, 4)
})

test('too big, and empty, are said so', () => {
  assert.match(refusal(Buffer.alloc(1_000_001, 97)).why, /too big: 1\.0 MB, and 1\.0 MB is the most/)
  assert.match(refusal(Buffer.alloc(0)).why, /empty/)
  assert.match(refusal(Buffer.from(' \r\n \r\n')).why, /empty/)
})
