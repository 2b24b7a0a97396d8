import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { type KeptFile, keptFile } from '../../../platform/files/files.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

export const SEALED = 'This document is sealed: nobody opens it. The safeguarding leads deal with it.'

type Found = {
  reference: string
  n: number
  fileId: Id
  isReader: boolean
  isSealed: boolean
  isWithdrawn: boolean
}

/** The bytes of one document, to save: for whoever may read its record. That they were opened is logged. */
export const documentFile = query({
  name: 'concerns.document-file',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid() }),
  may: may.see,
  logged: true,
  async read(
    db,
    { concernId, documentId },
    { unit, actor, now },
  ): Promise<(KeptFile & { name: string; isReader: boolean }) | undefined> {
    const { rows } = await sql<Found>`
      select c.reference, d.n, f.file_id, ${isReaderSql(actor.personId, now)} as is_reader,
             exists (select from concerns.document_seal s where s.document_id = d.id) as is_sealed,
             exists (select from concerns.document_withdrawal w where w.document_id = d.id) as is_withdrawn
        from concerns.document d join concerns.concern c on c.id = d.concern_id
        join concerns.document_file f on f.document_id = d.id
       where d.id = ${documentId} and c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found || !isDutyOrReader(actor, found)) return undefined
    if (found.isSealed) throw conflict(SEALED)
    // What was withdrawn is for the leads alone.
    if (found.isWithdrawn && !holds(actor, BY_DUTY)) return undefined
    const file = await keptFile(unit, found.fileId)
    return (
      file && {
        ...{ ...file, isReader: found.isReader },
        name: `document-${found.reference}-${found.n}`,
      }
    )
  },
})
