import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { coverage } from '../queries/coverage.ts'
import { coverageView } from './coverage.view.ts'

/** What each group is asked, use by use; and what the policy wants that no agreement says yet. */
export const coveragePage: Page = {
  url: '/s/:school/agreements/coverage',
  may: may.read,
  async get({ call }) {
    return show(coverageView(schoolPath(call.school), await coverage(call)))
  },
}
