import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { ownAdultReports } from '../../adults/index.ts'
import { ownReports } from '../../concerns/index.ts'
import { may } from '../permissions.ts'
import { myReportsView } from './my-reports.view.ts'

/** What somebody has reported, in both registers, and what became of it. */
export const myReportsPage: Page = {
  url: '/s/:school/my-reports',
  may: may.seeOwn,
  beforeModuleGates: true,
  evenWithdrawn: true,
  async get({ call, query }) {
    return show(
      myReportsView(await ownReports(call), await ownAdultReports(call), {
        base: `${schoolPath(call.school)}/my-reports`,
        isSent: query['sent'] !== undefined,
      }),
    )
  },
}
