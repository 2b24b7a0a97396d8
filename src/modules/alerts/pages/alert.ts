import { schoolPath } from '../../../platform/call.ts'
import { holds } from '../../../platform/permission.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { pressAlert } from '../commands/press-alert.ts'
import { may } from '../permissions.ts'
import { alert } from '../queries/alert.ts'
import { alertView } from './alert.view.ts'

/** One alert, whole, and what becomes of it by one press. */
export const alertPage: Page = {
  url: '/s/:school/alerts/:alertId',
  may: may.see,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    return show(
      alertView(await alert(call, { alertId: params['alertId'] }), {
        base: schoolPath(call.school),
        form: { typed, errors },
      }),
    )
  },
  async post({ call, params, answers }) {
    const [base, deed] = [schoolPath(call.school), one(answers['deed'])]
    const input = { ...answers, alertId: params['alertId'] }
    if (deed === 'not-for-me') {
      await pressAlert.notForMe(call, input)
      return to(`${base}/alerts?done=not-for-me`)
    }
    if (deed === 'aside') {
      await pressAlert.setAside(call, input)
      return to(`${base}/alerts?done=aside`)
    }
    const { childConcernId, adultConcernId } = await pressAlert.makeConcern(call, input)
    if (adultConcernId && holds(call.actor, may.seeOfAdults.who))
      return to(`${base}/concerns-about-adults/${adultConcernId}`)
    if (!adultConcernId && childConcernId && holds(call.actor, may.seeOfChildren.who))
      return to(`${base}/concerns/${childConcernId}`)
    return to(`${base}/alerts?done=concern`)
  },
}
