import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { settleRefusal } from '../commands/settle-refusal.ts'
import { may } from '../permissions.ts'
import { refusals } from '../queries/refusals.ts'
import { refusalsView } from './refusals.view.ts'

/** Addressed to one duty, so it is never behind the gate. */
export const refusalsPage: Page = {
  url: '/s/:school/agreements/refusals',
  may: may.answerRefusal,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    return show(refusalsView(await refusals(call), { typed, errors }))
  },
  async post({ call, answers }) {
    const refusalId = one(answers['refusalId'])
    await settleRefusal(call, { refusalId, outcome: answers['outcome'] })
    return to(`${schoolPath(call.school)}/agreements/refusals`)
  },
}
