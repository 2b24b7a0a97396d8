import { inForce } from '../../../platform/controls/in-force.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { outsideContacts } from '../../people/index.ts'
import { referralRecord } from '../controls/referral-record.ts'
import { recordOrder } from '../commands/record-order.ts'
import { recordStep } from '../commands/record-step.ts'
import { may } from '../permissions.ts'
import { referral } from '../queries/referral.ts'
import { can } from '../../../platform/permission.ts'
import { recordOf, typedMoment } from './follow-up-form.ts'
import { referralView } from './referral.view.ts'

/** One referral: what was drafted and sent, what became of it, and what is to be written down next. */
export const referralPage: Page = {
  url: '/s/:school/concerns/:concernId/referrals/:referralId',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const found = await referral(visit.call, visit.params)
    const mayDeal = can(visit.call.actor, may.deal, found)
    const numbers = await outsideContacts(visit.call)
    const { outcomes, orders: offered } = await inForce(visit.call, referralRecord)
    return show(referralView(visit, { ...found, mayDeal, numbers, outcomes, offered }))
  },
  async post(visit) {
    const { call, params, answers } = visit
    if (one(answers['deed']) === 'order') {
      await recordOrder(call, { ...answers, ...params, orderOn: typedDay(answers, 'orderOn') })
      return to(`${recordOf(visit)}/referrals/${params['referralId'] ?? ''}#orders`)
    }
    await recordStep(call, { ...answers, ...params, at: typedMoment(answers) })
    return to(`${recordOf(visit)}/referrals/${params['referralId'] ?? ''}`)
  },
}
