import { schoolPath } from '../../../platform/call.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { hasDoor } from '../../reports/index.ts'
import { takeBackBreach } from '../commands/take-back-breach.ts'
import { may } from '../permissions.ts'
import { breach } from '../queries/breach.ts'
import { breachView } from './breach.view.ts'

/** One record: the line, the version, whether it was signed by then, and what happened. */
export const breachPage: Page = {
  url: '/s/:school/conduct/:breachId',
  may: may.see,
  async get({ call, params }) {
    const found = await breach(call, params)
    return show(
      breachView({
        ...{ base: schoolPath(call.school), found, mayReport: await hasDoor(call) },
        isOwn: found.recordedBy === call.actor.personId,
      }),
    )
  },
  async post({ call, params }) {
    await takeBackBreach(call, params)
    return to(`${schoolPath(call.school)}/conduct/${params['breachId']}`)
  },
}
