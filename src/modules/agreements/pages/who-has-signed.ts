import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { signatures } from '../queries/signatures.ts'
import { whoHasSigned } from '../queries/who-has-signed.ts'
import { whoHasSignedView } from './who-has-signed.view.ts'

export const whoHasSignedPage: Page = {
  url: '/s/:school/agreements',
  may: may.seeFigures,
  async get({ call, query }) {
    const { actor } = call
    const seesNames = holds(actor, may.seeNames.who)
    return show(
      whoHasSignedView({
        base: `${schoolPath(call.school)}/agreements`,
        coverage: await whoHasSigned(call),
        adults: seesNames ? await signatures(call, { isSigned: false, adultsOnly: true }) : [],
        seesNames,
        mayWrite: holds(actor, may.write.who),
        told: Number.parseInt(one(query['told']), 10),
      }),
    )
  },
}
