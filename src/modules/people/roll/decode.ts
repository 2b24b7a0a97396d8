import { RollRefusal } from './roll-refusal.ts'

const SAVE_AS_CSV = 'Save it as CSV and choose that file.'
const AS_LATIN = 'windows-1252'

/** The first bytes of what people choose by mistake, and what to tell them. */
const SIGNATURES: readonly [prefix: string, why: string][] = [
  ['\xd0\xcf\x11\xe0', `This is an Excel or Word file of the old kind. Open it and ${lower(SAVE_AS_CSV)}`],
  ['%PDF', 'This is a PDF. Ask your management information system for the list as CSV instead.'],
  ['\x1f\x8b', 'This is a compressed file. Unpack it and choose the file inside.'],
  ['7z\xbc\xaf', 'This is a compressed file. Unpack it and choose the file inside.'],
  ['Rar!', 'This is a compressed file. Unpack it and choose the file inside.'],
  ['\x89PNG', 'This is a picture, not a list.'],
  ['\xff\xd8\xff', 'This is a picture, not a list.'],
  ['GIF8', 'This is a picture, not a list.'],
  ['{\\rtf', `This is a word-processing document. Put the list into a spreadsheet and ${lower(SAVE_AS_CSV)}`],
  ['SQLite format', 'This is a database, not a list.'],
  ['MZ', 'This is a program, not a list.'],
  ['\x7fELF', 'This is a program, not a list.'],
]

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function zipWhy(bytes: Uint8Array): string {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1')
  if (names.includes('xl/') || names.includes('opendocument.spreadsheet'))
    return `This is ${names.includes('xl/') ? 'an Excel workbook' : 'a LibreOffice spreadsheet'}. ${SAVE_AS_CSV}`
  if (names.includes('word/'))
    return `This is a Word document. Put the list into Excel and ${lower(SAVE_AS_CSV)}`
  return 'This is a ZIP file. Unpack it and choose the CSV or XML file inside.'
}

const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

function refuseBinary(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  if (ZIPS.some(sign => start.startsWith(sign))) throw new RollRefusal(null, zipWhy(bytes))
  const known = SIGNATURES.find(([prefix]) => start.startsWith(prefix))
  if (known) throw new RollRefusal(null, known[1])
}

export type DecodeLimits = { readonly maxBytes: number }

/** The text of a chosen file, whichever of the usual encodings it is in. No byte order mark; line ends as they are. */
export function decode(bytes: Uint8Array, { maxBytes }: DecodeLimits): string {
  if (bytes.length === 0) throw new RollRefusal(null, 'The file is empty.')
  if (bytes.length > maxBytes)
    throw new RollRefusal(
      null,
      `The file is too big: ${inMegabytes(bytes.length)} MB, and ${inMegabytes(maxBytes)} MB is the most. ` +
        'Take out the columns that are not needed.',
    )
  refuseBinary(bytes)
  const text = textOf(bytes)
  const bad = NO_TEXT.exec(text)
  if (bad) throw new RollRefusal(lineAt(text, bad.index), badSignWhy(bad[0]))
  if (text.trim() === '') throw new RollRefusal(null, 'The file is empty.')
  return text
}

// tab, line feed, form feed and carriage return are text; nothing else below the space is
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd-\uffff]/

function badSignWhy(sign: string): string {
  if (sign === '\0')
    return 'There are empty bytes here, so this is not plain text. Save the list as CSV UTF-8 and choose that file.'
  if (sign === '\ufffd') return 'A letter was lost here when the file was made. Export the list again.'
  return 'There is a sign here that no plain text holds. Save the list as CSV UTF-8 and choose that file.'
}

const inMegabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

/** The line on which a place in the text stands; CRLF, LF and a lone CR each end one. */
export function lineAt(text: string, index: number): number {
  let line = 1
  for (let at = 0; at < index; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++
  }
  return line
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return notUtf8(bytes)
  }
}

function utf16(bytes: Uint8Array, encoding: string): string {
  if (bytes.length % 2 === 1) throw new RollRefusal(null, 'The file breaks off in the middle. Save it again.')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

// in Windows-1252 an accented capital is practically never followed by one of these signs
const TWO_BYTE_LETTER = /[\u00c3-\u00c5][\u0080-\u00bf]|\u00e2\u0080[\u0098-\u00a0]/

function notUtf8(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const utf8 = TWO_BYTE_LETTER.exec(raw)
  const startsAsUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (utf8 || startsAsUtf8)
    throw new RollRefusal(
      lineAt(raw, firstBadByte(bytes)),
      'The letters here are stored in another way than in the rest of the file (two encodings are mixed). ' +
        'Export the list again, in one piece, as CSV UTF-8.',
    )
  const hole = /[\u0081\u008d\u008f\u0090\u009d]/.exec(raw)
  if (hole)
    throw new RollRefusal(
      lineAt(raw, hole.index),
      'There is a byte here that is no letter. Save the list as CSV UTF-8.',
    )
  return new TextDecoder(AS_LATIN).decode(bytes)
}

/** Where UTF-8 first breaks: by halves, since a decoder only says that it does. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}
