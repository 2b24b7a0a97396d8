import { schoolPath } from '../../../platform/call.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { GROUPS } from '../chronology.ts'
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
    const only = GROUPS.find(group => group === one(query['only']))
    const asked = one(query['year'])
    const year = /^(?:19|20|21)\d\d$/.test(asked) ? Number(asked) : undefined
    return show(
      chronologyView({
        ...{ base: schoolPath(call.school), page, only, year },
        child: await chronology(call, { personId: params['personId'], page, only, year }),
      }),
    )
  },
}

/**
 * The same from their record: people link what each room keeps of a person. Whoever does not read it by duty is led to
 * where a file is opened in an emergency.
 */
export const personConcernsPage: Page = {
  url: '/s/:school/people/:personId/concerns',
  may: may.seeGlass,
  beforeModuleGates: true,
  async get({ call, params }) {
    const file = `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns`
    return to(holds(call.actor, may.seeChronology.who) ? file : `${file}/break-glass`)
  },
}
