import { schoolPath } from '../../../platform/call.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { chronology } from '../queries/chronology.ts'
import { chronologyView } from './chronology.view.ts'

/** What is recorded of one child over all concerns. */
export const chronologyPage: Page = {
  url: '/s/:school/children/:personId/concerns',
  may: may.seeChronology,
  beforeModuleGates: true,
  async get({ call, params, query }) {
    const page = pageAsked.parse(one(query['page']))
    return show(
      chronologyView({
        ...{ base: schoolPath(call.school), page },
        child: await chronology(call, { personId: params['personId'], page }),
      }),
    )
  },
}

/** The same from their record: people link what each room keeps of a person. */
export const personConcernsPage: Page = {
  url: '/s/:school/people/:personId/concerns',
  may: may.seeChronology,
  beforeModuleGates: true,
  get: async ({ call, params }) => ({
    to: `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns`,
  }),
}
