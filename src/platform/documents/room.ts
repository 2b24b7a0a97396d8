import type { Call } from '../call.ts'
import type { KeptFile } from '../files/files.ts'
import type { Page, Upload } from '../page.ts'
import type { Permission } from '../permission.ts'
import type { DocumentList, DocumentSeal, OneDocument } from './document.ts'

type Ask<Found> = (call: Call, of: object) => Promise<Found>

/** Whom to ring, and how they are reached. */
export type Ring = { who: string; reach: readonly string[] }

/** What a register gives so that its records can have documents. Its tables, walls and chain are its own. */
export type DocumentRoom = {
  /** Where its records are: `/s/:school/concerns`. */
  base: `/s/:school/${string}`
  may: Readonly<Record<'see' | 'add' | 'seeSeal' | 'deal', Permission<never>>>
  list: Ask<DocumentList>
  one: Ask<OneDocument>
  file: Ask<KeptFile & { name: string }>
  seal: Ask<DocumentSeal>
  describe: Ask<{ documentId: string }>
  keep: (call: Call, of: { concernId: string; documentId: string; file: Upload | undefined }) => Promise<void>
  withdraw: Ask<void>
  answer: Ask<void>
  sealIt: Ask<void>
  recordWord: Ask<void>
  destroy: Ask<void>
  ring: (call: Call) => Promise<readonly Ring[]>
  /** Below the record: the procedure that begins where a picture is there. */
  procedure: `/${string}`
  /** Who besides may destroy it, in words. */
  others: string
}

export type PagesOf = (room: DocumentRoom) => readonly Page[]
