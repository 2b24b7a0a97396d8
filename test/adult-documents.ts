import type { Call } from '../src/platform/call.ts'
import { decideAdult } from '../src/modules/adults/commands/decide-adult.ts'
import { describeDocument } from '../src/modules/adults/commands/describe-document.ts'
import { keepDocumentFile } from '../src/modules/adults/commands/keep-document-file.ts'
import { LETTER, SAID } from './documents.ts'

export const DECIDED_ON_ADULT = {
  ...{ choice: 'lado', reasons: 'He may have harmed a child', consulted: 'The LADO', insteadOf: null },
  ...{ say: 'action-taken', sayToReporter: 'action-taken' },
}

/** A letter in a record about an adult that was decided. */
export async function partsOfAdultDocuments(by: Call, concernId: string) {
  await decideAdult(by, { concernId, ...DECIDED_ON_ADULT })
  const { documentId } = await describeDocument(by, { concernId, ...SAID })
  await keepDocumentFile(by, { concernId, documentId, file: LETTER })
  return { 'concerns-about-adults documentId': documentId }
}
