import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { type KeptFile, keptFile } from '../../../platform/files/files.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export const SEALED =
  'This document is sealed: nobody opens it. Whoever answers for this record deals with it.'

type Found = {
  reference: string
  n: number
  fileId: Id
  isSealed: boolean
}

/** The bytes of one document, to save: for whoever answers for its record. That they were opened is logged. */
export const documentFile = query({
  name: 'adults.document-file',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid() }),
  may: may.answer,
  logged: true,
  async read(db, { concernId, documentId }, { unit }): Promise<(KeptFile & { name: string }) | undefined> {
    const { rows } = await sql<Found>`
      select c.reference, d.n, f.file_id,
             exists (select from adults.document_seal s where s.document_id = d.id) as is_sealed
        from adults.document d join adults.concern c on c.id = d.concern_id
        join adults.document_file f on f.document_id = d.id
       where d.id = ${documentId} and c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found) return undefined
    if (found.isSealed) throw conflict(SEALED)
    const file = await keptFile(unit, found.fileId)
    return (
      file && {
        ...file,
        name: `document-${found.reference}-${found.n}`,
      }
    )
  },
})
