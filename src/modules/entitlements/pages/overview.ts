import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { classesAndRules } from '../queries/classes-and-rules.ts'
import { overviewView } from './overview.view.ts'

/** What each class may use, for everybody who works here. */
export const overviewPage: Page = {
  url: '/s/:school/services',
  may: may.see,
  async get({ call }) {
    const seesDevices = holds(call.actor, may.approveDevice.who)
    return show(
      overviewView(`${schoolPath(call.school)}/services`, { ...(await classesAndRules(call)), seesDevices }),
    )
  },
}
