import { hash } from 'node:crypto'
import type { Call } from '../../../platform/call.ts'
import { conflict } from '../../../platform/errors.ts'
import { ENDINGS } from '../../../platform/documents/document-file.ts'
import { openFile } from '../../../platform/files/files.ts'
import { documentFile, filedDocuments } from '../../concerns/index.ts'
import { MOST_BYTES, sayBytes, type SealedDocument } from '../bundle/documents.ts'

/** Each document with its bytes, read one after the other by the rules of its own page. That each was opened is logged. */
export async function documentsToSeal(
  call: Call,
  personId: string,
  leftOut: readonly string[],
): Promise<SealedDocument[]> {
  const wanted = (await filedDocuments(call, { personId })).filter(
    ({ documentId }) => !leftOut.includes(documentId),
  )
  const all = wanted.reduce((sum, { bytes }) => sum + bytes, 0)
  if (all > MOST_BYTES)
    throw conflict(
      `These documents are ${sayBytes(all)} together, and one sealed file holds ${sayBytes(MOST_BYTES)}. Go back, leave some out, and make a second file with those.`,
    )
  const sealed: SealedDocument[] = []
  for (const { documentId, concernId, reference, name } of wanted) {
    const kept = await documentFile(call, { concernId, documentId })
    const bytes = await openFile(call, kept)
    sealed.push({
      ...{ documentId, reference, name, type: kept.type, bytes: bytes.length },
      fileName: `${kept.name}.${ENDINGS.get(kept.type) ?? 'bin'}`,
      ...{ sha256: hash('sha256', bytes), base64: bytes.toString('base64') },
    })
  }
  return sealed
}
