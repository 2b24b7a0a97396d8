import { schoolPath } from '../../../platform/call.ts'
import { withFixesFor } from '../../../platform/controls/fixes.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { anchorOf, policyUrl } from '../addresses.ts'
import { checkOwnDuties } from '../commands/check-own-duties.ts'
import { may } from '../permissions.ts'
import { ownDutiesNow } from '../queries/own-duties-now.ts'
import { ownDutiesView } from './own-duties.view.ts'

/** What the policies in force ask of whoever reads it, by each duty that they hold and what they are here. */
export const ownDutiesPage: Page = {
  url: '/s/:school/duties/mine',
  may: may.seeOwnDuties,
  async get({ call, typed, errors }) {
    return show(
      ownDutiesView({
        ...(await ownDutiesNow(call)),
        ...{ typed, errors, base: schoolPath(call.school), now: call.now },
        controls: withFixesFor(call.actor, call.house.controls),
        clauseUrl: ({ policyId, reference }) => `${policyUrl(call, policyId)}#${anchorOf(reference)}`,
      }),
    )
  },
  async post({ call, answers }) {
    await checkOwnDuties(call, answers)
    return to(`${schoolPath(call.school)}/duties/mine`)
  },
}
