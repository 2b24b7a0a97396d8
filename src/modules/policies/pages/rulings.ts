import { one, type Page, to } from '../../../platform/page.ts'
import { versionUrl } from '../addresses.ts'
import { ruleConflict } from '../commands/rule-conflict.ts'
import { may } from '../permissions.ts'
import { versionCard } from '../queries/version-card.ts'

/** The approver's choice between two clauses that disagree; back to the approval. */
export const rulingsPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/rulings',
  may: may.approve,
  async get({ call, params }) {
    return to(`${versionUrl(call, await versionCard(call, params))}/approval`)
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    await ruleConflict(call, { versionId: card.versionId, bindingId: one(answers['bindingId']) })
    return to(`${versionUrl(call, card)}/approval#disagree`)
  },
}
