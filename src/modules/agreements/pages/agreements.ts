import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { agreements } from '../queries/agreements.ts'
import { ownDues } from '../queries/own-dues.ts'
import { agreementsView } from './agreements.view.ts'

export const agreementsPage: Page = {
  url: '/s/:school/agreements/all',
  may: may.read,
  async get({ call }) {
    return show(
      agreementsView({
        base: schoolPath(call.school),
        own: await ownDues(call),
        agreements: await agreements(call),
        mayWrite: holds(call.actor, may.write.who),
      }),
    )
  },
}
