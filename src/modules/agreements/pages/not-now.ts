import { schoolPath } from '../../../platform/call.ts'
import { type Page, to } from '../../../platform/page.ts'
import { putOffSigning } from '../commands/put-off-signing.ts'
import { may } from '../permissions.ts'

/** The button of the signing page. */
export const notNowPage: Page = {
  url: '/s/:school/agreements/not-now',
  may: may.putOff,
  beforeModuleGates: true,
  get: async ({ call }) => to(schoolPath(call.school)),
  async post({ call }) {
    await putOffSigning(call, {})
    return to(schoolPath(call.school))
  },
}
