import { schoolPath } from '../../../platform/call.ts'
import { holds } from '../../../platform/permission.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { alerts } from '../queries/alerts.ts'
import { alertsView } from './alerts.view.ts'

/** What waits for whoever looks, of either side: nothing on it says of another’s. */
export const alertsPage: Page = {
  url: '/s/:school/alerts',
  may: may.see,
  beforeModuleGates: true,
  async get({ call, query }) {
    const { ofChildren, ofAdults } = alerts
    const asked = { page: query['page'] }
    const lists = [
      ...(holds(call.actor, may.seeOfAdults.who) ? [await ofAdults(call, asked)] : []),
      ...(holds(call.actor, may.seeOfChildren.who) ? [await ofChildren(call, asked)] : []),
    ]
    return show(alertsView(lists, { base: schoolPath(call.school), now: call.now, done: one(query['done']) }))
  },
}
