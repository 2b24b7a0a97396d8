import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ReadingRefusal, refuse } from './reading-refusal.ts'

export const DAMAGED = 'This Word document is damaged. Open it in Word, save it again and bring that'
const NOT_WORD = 'This is a zip file, not a Word document. Unpack it and bring the policy itself'
const SAVE_AS_WORD = 'Open it, save it as a Word document (.docx) and bring that'

const MOST_PARTS = 5_000
/** Of what is read; pictures, fonts and whatever else is in the file stay packed. */
const MOST_UNPACKED = 40_000_000
const READ = /^(?:_rels\/\.rels|word\/(?:[\w-]+\.xml|_rels\/[\w-]+\.xml\.rels))$/i

export type WordParts = ReadonlyMap<string, string>

function refuseOther(names: ReadonlySet<string>): never {
  const has = (start: string): boolean => [...names].some(name => name.startsWith(start))
  if (has('xl/')) return refuse('This is a spreadsheet. Bring the policy itself, as a Word document (.docx)')
  if (has('ppt/'))
    return refuse('This is a presentation. Bring the policy itself, as a Word document (.docx)')
  if (names.has('content.xml')) return refuse(`This is an OpenDocument file. ${SAVE_AS_WORD}`)
  return refuse(NOT_WORD)
}

/** XML says by its first bytes whether it is UTF-16; Word writes UTF-8. */
function decoded(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return decoded(Buffer.concat(chunks))
}

async function partsIn(zip: ZipFile): Promise<WordParts> {
  const names = new Set<string>()
  const wanted: Entry[] = []
  let size = 0
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName)
    if (names.size > MOST_PARTS) refuse(NOT_WORD)
    if (!READ.test(entry.fileName)) continue
    if (entry.isEncrypted()) refuse('This document has a password. Take it off, save it and bring that')
    size += entry.uncompressedSize
    // what is unpacked is never more than an entry says: yauzl ends a stream that is
    if (size > MOST_UNPACKED) refuse('This document unpacks to far more than a policy is. It was not opened')
    wanted.push(entry)
  }
  if (![...names].some(name => name.startsWith('word/'))) refuseOther(names)
  const parts = new Map<string, string>()
  for (const entry of wanted) parts.set(entry.fileName, await unpacked(zip, entry))
  return parts
}

/** The parts of a Word document that hold words, unpacked within limits. */
export async function wordParts(bytes: Uint8Array): Promise<WordParts> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await partsIn(await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true }))
  } catch (error) {
    if (error instanceof ReadingRefusal) throw error
    return refuse(DAMAGED)
  }
}
