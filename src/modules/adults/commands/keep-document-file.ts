import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { documentTypeOf } from '../../../platform/documents/document-file.ts'
import { invalid } from '../../../platform/errors.ts'
import { keepFile, type StoredBytes, storeBytes } from '../../../platform/files/files.ts'
import type { Upload } from '../../../platform/page.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { document } from '../queries/documents.ts'
import { personOf } from './write.ts'

const keep = command({
  name: 'adults.keep-document-file',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid(), stored: z.custom<StoredBytes>() }),
  may: may.answer,
  async load(db, { concernId, documentId }, call) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${concernId}, 0))`.execute(db)
    return document.read(db, { concernId, documentId }, call)
  },
  async run(work, { concernId, documentId, stored }, { shut, added, withdrawn }) {
    const { db, call, now, actor, touched } = work
    if (shut) throw invalid({ file: shut.why })
    if (added)
      throw invalid({ file: 'Its file is here already, and is never replaced: add another document' })
    if (withdrawn) throw invalid({ file: 'This document was withdrawn' })
    await keepFile(work, stored)
    await db
      .insertInto('adults.documentFile')
      .values({
        ...{ schoolId: call.school.id, documentId, concernId, fileId: stored.id, bytes: stored.bytes },
        ...{ addedAt: now, addedBy: personOf(actor) },
      })
      .execute()
    touched(stored.id)
  },
})

type Added = { concernId: string; documentId: string; file: Upload | undefined }

/** The one file of a document that was described. It is looked at by its bytes, then stored, then kept or refused. */
export async function keepDocumentFile(call: Call, { file, ...of }: Added): Promise<void> {
  documentTypeOf(file)
  // Nothing is stored for whoever may not add it.
  await document(call, of)
  await keep(call, { ...of, stored: await storeBytes(call, file?.bytes ?? new Uint8Array()) })
}
