import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'
import { signatures } from '../queries/signatures.ts'
import { SHOWN, signaturesView } from './signatures.view.ts'

export const signaturesPage: Page = {
  url: '/s/:school/agreements/:agreementId/signatures',
  may: may.seeNames,
  async get({ call, params, query }) {
    const className = one(query['class']) || undefined
    const shown = SHOWN.find(({ show }) => show === one(query['show'])) ?? SHOWN[0]
    const found = await agreement(call, params)
    const people = await signatures(call, { ...params, className, isSigned: shown.isSigned })
    return show(
      signaturesView({
        base: schoolPath(call.school),
        agreement: found,
        people,
        className,
        shown: shown.show,
      }),
    )
  },
}
