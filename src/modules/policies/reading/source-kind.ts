import { refuse } from './reading-refusal.ts'

/** A Word document may be large by its pictures; its words are limited by themselves. */
export const MOST_BYTES = 10_000_000

type Beginning = readonly [beginning: readonly number[], sentence: string]
const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const PICTURE = 'This is a picture. Bring the policy as a Word document (.docx) or as plain text (.txt)'
const PROGRAM =
  'This is a program, not a document. It was not opened. Bring the policy as a Word document (.docx)'
const SAVE_AS_WORD = 'Open it, save it as a Word document (.docx) and bring that'

/** What a file begins with that is no document of ours. */
const REFUSED: readonly Beginning[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF. Bring the document it was made from, as a Word document (.docx)',
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `This is a rich text file. ${SAVE_AS_WORD}`],
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
  [[0xff, 0xd8, 0xff], PICTURE],
  [[0x47, 0x49, 0x46, 0x38], PICTURE],
  [[0x4d, 0x5a], PROGRAM],
  [[0x7f, 0x45, 0x4c, 0x46], PROGRAM],
  [[0x1f, 0x8b], 'This is a compressed file. Unpack it and bring the policy itself'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This is a compressed file. Unpack it and bring the policy itself'],
  [[0x52, 0x61, 0x72, 0x21], 'This is a compressed file. Unpack it and bring the policy itself'],
]

const begins = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte)

/** Word wraps a document that has a password in the old format, and names the part so. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

/** Whether the bytes are a zip file or text; anything else is refused by its first bytes, whatever its name says. */
export function sourceKind(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) refuse('The file is empty. Choose the policy itself')
  if (bytes.length > MOST_BYTES) refuse('The file is larger than 10 MB. Bring only the policy itself')
  if (begins(bytes, OLE)) {
    return isLocked(bytes)
      ? refuse('This document has a password. Take the password off in Word, save it and bring that')
      : refuse(`This is an old Word document (.doc). ${SAVE_AS_WORD}`)
  }
  const known = REFUSED.find(([beginning]) => begins(bytes, beginning))
  if (known) refuse(known[1])
  return begins(bytes, ZIP) && (bytes[2] ?? 0) < 0x08 ? 'zip' : 'text'
}
