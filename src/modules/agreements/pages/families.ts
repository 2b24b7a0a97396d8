import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { families } from '../queries/families.ts'
import { familiesView } from './families.view.ts'

/** For whom a parent signs: whose signature is missing, and who could give it. */
export const familiesPage: Page = {
  url: '/s/:school/agreements/families',
  may: may.keepFamilies,
  async get({ call, query }) {
    const isSigned = one(query['show']) === 'signed'
    return show(
      familiesView({
        base: `${schoolPath(call.school)}/agreements`,
        families: await families(call, { isSigned }),
        isSigned,
      }),
    )
  },
}
