import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { appointmentsBoard } from '../queries/appointments-board.ts'
import { resourcesAsked } from '../queries/duty-resources.ts'
import { dutiesView } from './duties.view.ts'

export const dutiesPage: Page = {
  url: '/s/:school/duties',
  may: may.seeDuties,
  async get({ call }) {
    const asked = (await resourcesAsked(call)).map(({ duty }) => duty)
    return show(
      dutiesView({
        base: schoolPath(call.school),
        board: await appointmentsBoard(call),
        resourcesOf: holder => asked.includes(holder.duty) && can(call.actor, may.seeDutyResources, holder),
        mayMark: personId => can(call.actor, may.markAway, { personId }),
        mayAppointTo: duty => can(call.actor, may.appoint, { duty }),
      }),
    )
  },
}
