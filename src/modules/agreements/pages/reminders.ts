import { schoolPath } from '../../../platform/call.ts'
import { many, type Page, to } from '../../../platform/page.ts'
import { remindUnsigned } from '../commands/remind-unsigned.ts'
import { may } from '../permissions.ts'

/** The buttons that remind those who have not signed. */
export const remindersPage: Page = {
  url: '/s/:school/agreements/reminders',
  may: may.remind,
  get: async ({ call }) => to(`${schoolPath(call.school)}/agreements`),
  async post({ call, answers }) {
    let all = 0
    for (const agreementId of many(answers['agreementId'])) {
      const { told } = await remindUnsigned(call, { agreementId })
      all += told
    }
    return to(`${schoolPath(call.school)}/agreements?told=${all}`)
  },
}
