import { type Actor, schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { appointmentsNow, helpLinesAnswering, outsideContacts } from '../../people/index.ts'
import { pictureAtDoor, registerSaid } from '../../concerns/index.ts'
import { may } from '../permissions.ts'
import { entries } from '../queries/entries.ts'
import { otherWays } from '../queries/other-ways.ts'
import { noticesShown } from '../queries/notices-shown.ts'
import { worksHere } from './no-connection.view.ts'
import type { ForWhom } from '../starting-words.ts'
import { reportAConcernView } from './report-a-concern.view.ts'

/** Whoever works or helps here reads the words for staff; somebody of a family theirs. */
const wordsFor = (actor: Actor): ForWhom =>
  worksHere(actor) ? 'staff' : actor.rights.has('pupil') ? 'pupil' : 'parent'

/** The question that routes, and whom to tell now, from live appointments. Nothing stands before it but signing in. */
export const reportAConcernPage: Page = {
  url: '/s/:school/report-a-concern',
  may: may.report,
  beforeModuleGates: true,
  evenWithdrawn: true,
  async get({ call, query }) {
    return show(
      reportAConcernView(await appointmentsNow(call), await outsideContacts(call), {
        base: `${schoolPath(call.school)}/report-a-concern`,
        help: (await helpLinesAnswering(call)).filter(({ whom }) =>
          whom.some(one => call.actor.rights.has(one)),
        ),
        told: await entries(call, { forWhom: [wordsFor(call.actor)] }),
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
