import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { familiesPage } from '../queries/families-page.ts'
import { familiesView } from './families.view.ts'

/** For whom a parent signs: whose signature is missing, and who could give it. */
export const familiesListPage: Page = {
  url: '/s/:school/agreements/families',
  may: may.keepFamilies,
  async get({ call, query }) {
    const families = await familiesPage(call, {
      isSigned: one(query['show']) === 'signed',
      className: one(query['class']) || undefined,
      page: one(query['page']),
    })
    return show(familiesView({ base: `${schoolPath(call.school)}/agreements`, families }))
  },
}
