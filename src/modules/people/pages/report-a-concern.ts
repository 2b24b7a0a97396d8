import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { appointmentsNow } from '../queries/appointments-now.ts'
import { outsideContacts } from '../queries/outside-contacts.ts'
import { reportAConcernView } from './report-a-concern.view.ts'

/** Whom to tell now, from live appointments. Nothing stands before it but signing in. */
export const reportAConcernPage: Page = {
  url: '/s/:school/report-a-concern',
  may: may.seeWhomToTell,
  beforeModuleGates: true,
  async get({ call }) {
    return show(reportAConcernView(await appointmentsNow(call), await outsideContacts(call)))
  },
}
