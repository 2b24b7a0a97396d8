import { schoolPath } from '../../../platform/call.ts'
import { type Page, to } from '../../../platform/page.ts'
import { takeOver } from '../commands/take-over.ts'
import { may } from '../permissions.ts'

/** The button of an offer: it is recorded, and then the record opens. */
export const takeOverPage: Page = {
  url: '/s/:school/concerns-about-adults/offers/:offerId',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  get: async ({ call }) => to(`${schoolPath(call.school)}/concerns-about-adults`),
  async post({ call, params }) {
    const { concernId } = await takeOver(call, params)
    return to(`${schoolPath(call.school)}/concerns-about-adults/${concernId}`)
  },
}
