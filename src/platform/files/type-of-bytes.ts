export const FILE_TYPES = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain; charset=utf-8',
  'application/pdf',
  'application/octet-stream',
] as const
export type FileType = (typeof FILE_TYPES)[number]

export const [WORD, TEXT, PDF, OTHER] = FILE_TYPES

/** What the bytes say they are, whatever the name says: HTML is text here, so that no browser runs it. */
export function typeOfBytes(bytes: Uint8Array): FileType {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) && all.includes('word/document.xml')) return WORD
  if (all.subarray(0, 5).equals(Buffer.from('%PDF-'))) return PDF
  if (all.includes(0)) return OTHER
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return TEXT
  } catch {
    return OTHER
  }
}
