import { schoolPath } from '../../../platform/call.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { childFile } from '../queries/child-file.ts'
import { fileView } from './file.view.ts'

/** All that is held of one child, concern by concern, as it is printed. */
export const filePage: Page = {
  url: '/s/:school/children/:personId/concerns/file',
  may: may.seeChronology,
  beforeModuleGates: true,
  get: async ({ call, params, query }) =>
    show(
      fileView({
        ...{ base: schoolPath(call.school), school: call.school.name, now: call.now },
        page: pageAsked.parse(one(query['page'])),
        file: await childFile(call, { personId: params['personId'] }),
      }),
    ),
}
