import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { describeDocument } from '../src/modules/concerns/commands/describe-document.ts'
import { keepDocumentFile } from '../src/modules/concerns/commands/keep-document-file.ts'
import { sealDocument } from '../src/modules/concerns/commands/seal-document.ts'
import { DECIDED, LETTER, SAID } from './documents.ts'
import type { Walked } from './signed-in.ts'

/** A letter in a concern that was decided, and another that was sealed. */
export async function partsOfDocuments({ as, people }: Walked, concernId: string) {
  const dsl = await as(people.dsl)
  await decideConcern(dsl, { concernId, ...DECIDED })
  const bring = async () => {
    const { documentId } = await describeDocument(dsl, { concernId, ...SAID })
    await keepDocumentFile(dsl, { concernId, documentId, file: LETTER })
    return documentId
  }
  const [documentId, sealed] = [await bring(), await bring()]
  await sealDocument(dsl, { concernId, documentId: sealed })
  return {
    documentId,
    'seal documentId': sealed,
    'police documentId': sealed,
    'destruction documentId': sealed,
  }
}
