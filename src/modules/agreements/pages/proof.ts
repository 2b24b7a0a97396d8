import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { signatureProof } from '../queries/signature-proof.ts'
import { proofView } from './proof.view.ts'

export const proofPage: Page = {
  url: '/s/:school/signatures/:signatureId',
  may: may.seeProof,
  async get({ call, params }) {
    return show(proofView(schoolPath(call.school), await signatureProof(call, params)))
  },
}
