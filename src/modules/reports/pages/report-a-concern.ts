import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { appointmentsNow, helpLinesAnswering, outsideContacts } from '../../people/index.ts'
import { pictureAtDoor, registerSaid } from '../../concerns/index.ts'
import { may } from '../permissions.ts'
import { otherWays } from '../queries/other-ways.ts'
import { noticesShown } from '../queries/notices-shown.ts'
import { worksHere } from './no-connection.view.ts'
import { reportAConcernView } from './report-a-concern.view.ts'

/** The question that routes, and whom to tell now, from live appointments. Nothing stands before it but signing in. */
export const reportAConcernPage: Page = {
  url: '/s/:school/report-a-concern',
  may: may.report,
  beforeModuleGates: true,
  async get({ call, query }) {
    return show(
      reportAConcernView(await appointmentsNow(call), await outsideContacts(call), {
        base: `${schoolPath(call.school)}/report-a-concern`,
        help: (await helpLinesAnswering(call)).filter(({ whom }) =>
          whom.some(one => call.actor.rights.has(one)),
        ),
        ways: await otherWays(call),
        mayLead: holds(call.actor, may.writeAdvice.who),
        isNoted: query['noted'] !== undefined,
        mayRead: holds(call.actor, may.readProcedures.who),
        isWithoutConnection: worksHere(call.actor),
        notices: await noticesShown(call),
        register: await registerSaid(call),
        picture: worksHere(call.actor) ? await pictureAtDoor(call) : 'not-named',
      }),
    )
  },
}
