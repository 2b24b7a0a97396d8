import { schoolPath } from '../../../platform/call.ts'
import { many, type Page, show, to } from '../../../platform/page.ts'
import { carryLines } from '../commands/carry-lines.ts'
import { may } from '../permissions.ts'
import { draftWithLines } from '../queries/lines-asked.ts'
import { linesView } from './lines.view.ts'

/** What the policy asks this agreement to hold, and which of its lines holds it. */
export const linesPage: Page = {
  url: '/s/:school/agreements/:agreementId/lines',
  may: may.write,
  async get({ call, params, typed, errors }) {
    const { agreementId, title, written, last, asked } = await draftWithLines(call, params)
    return show(
      linesView({
        ...{ base: schoolPath(call.school), agreementId, title, errors },
        text: (written ?? last)?.text ?? '',
        asked,
        chosen: many(typed['lines']),
      }),
    )
  },
  async post({ call, params, answers }) {
    await carryLines(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/agreements/${params['agreementId']}`)
  },
}
