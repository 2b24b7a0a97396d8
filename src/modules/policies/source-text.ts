export const MOST_BYTES = 1_000_000

/** What a file begins with, when it is not text. */
const BEGINNINGS: readonly (readonly [readonly number[], string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a Word document or a zip file. Save it as plain text (.txt) and bring that',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old Word document. Save it as plain text (.txt) and bring that'],
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF. Save the document it was made from as plain text (.txt) and bring that',
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'This is a rich text file. Save it as plain text (.txt) and bring that'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture. Bring the words of the policy as plain text (.txt)'],
  [[0xff, 0xd8, 0xff], 'This is a picture. Bring the words of the policy as plain text (.txt)'],
]

const NOT_TEXT = 'This file is not text. Save the policy as plain text (.txt) and bring that'

export type SourceText = { text: string } | { refused: string }

/** The words in a file, by its bytes and not by its name: UTF-8 or UTF-16 with its mark, else Windows-1252. */
export function textOf(bytes: Uint8Array): SourceText {
  if (bytes.length === 0) return { refused: 'The file is empty. Choose the policy as plain text (.txt)' }
  if (bytes.length > MOST_BYTES)
    return { refused: 'The file is larger than 1 MB. Bring only the policy itself' }
  const known = BEGINNINGS.find(([beginning]) => beginning.every((byte, at) => bytes[at] === byte))
  if (known) return { refused: known[1] }
  const text = decoded(bytes)
  if (text === undefined || isMostlyControls(text)) return { refused: NOT_TEXT }
  if (!/\p{L}{3}/u.test(text)) return { refused: 'There are no words in this file' }
  return { text }
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A form feed stands between pages, and some word processors leave a vertical tab for a line break. */
const isControl = (code: number): boolean =>
  code <= 0x08 || (code >= 0x0e && code < 0x20) || (code >= 0x7f && code < 0xa0) || code === 0xfffd

/** More than one in two hundred, and it is no text. */
function isMostlyControls(text: string): boolean {
  const part = text.slice(0, 100_000)
  let controls = 0
  for (let at = 0; at < part.length; at += 1) if (isControl(part.charCodeAt(at))) controls += 1
  return controls > part.length / 200
}
