import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { erasures, standingHolds } from '../queries/erasures.ts'
import { type Called, peopleCalled } from '../queries/people-called.ts'
import { erasuresView } from './erasures.view.ts'
import type { Form } from '../../../platform/design/form.ts'
import type { Visit } from '../../../platform/page.ts'

export const erasuresPage: Page = {
  url: '/s/:school/erasures',
  may: may.seeErasures,
  get: visit => shown(visit, visit),
  /** A search that says a name, so it is not in the address. */
  async post({ call, answers, ...visit }) {
    const found = await peopleCalled(call, answers)
    return shown({ ...visit, call, answers }, { typed: answers, errors: {} }, found)
  },
}

const shown = async ({ call }: Visit, form: Form, found?: readonly Called[]) =>
  show(
    erasuresView({
      base: schoolPath(call.school),
      erasures: await erasures(call),
      holds: await standingHolds(call),
      mayPropose: holds(call.actor, may.proposeErasure.who),
      form,
      found,
    }),
  )
