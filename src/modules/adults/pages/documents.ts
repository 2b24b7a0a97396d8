import { documentPages } from '../../../platform/documents/pages.ts'
import { outsideContacts } from '../../people/index.ts'
import { reachOf } from '../../concerns/index.ts'
import { answerDocumentQuestion } from '../commands/answer-document-question.ts'
import { describeDocument } from '../commands/describe-document.ts'
import { destroyDocument } from '../commands/destroy-document.ts'
import { keepDocumentFile } from '../commands/keep-document-file.ts'
import { recordPoliceWord, sealDocument } from '../commands/seal-document.ts'
import { withdrawDocument } from '../commands/withdraw-document.ts'
import { may } from '../permissions.ts'
import { documentFile } from '../queries/document-file.ts'
import { documentSeal } from '../queries/document-seal.ts'
import { document, documents } from '../queries/documents.ts'

const RING = ['Police', 'Internet Watch Foundation', 'LADO']

/** Documents of a record about an adult, and what is done when one should not be there. */
export const adultDocumentPages = documentPages({
  base: '/s/:school/concerns-about-adults',
  may: { see: may.answer, add: may.answer, seeSeal: may.answer, deal: may.answer },
  ...{ list: documents, one: document, file: documentFile, seal: documentSeal },
  ...{ describe: describeDocument, keep: keepDocumentFile, withdraw: withdrawDocument },
  ...{ answer: answerDocumentQuestion, sealIt: sealDocument },
  ...{ recordWord: recordPoliceWord, destroy: destroyDocument },
  async ring(call) {
    const contacts = await outsideContacts(call)
    return RING.map(who => ({ who, reach: reachOf(who, contacts) }))
  },
  procedure: '/procedures/new',
  others: 'somebody else who answers for this record',
})
