import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { offers, register } from '../queries/register.ts'
import { registerView } from './register.view.ts'

/** Addressed to one duty, so nothing unsigned stands before it. Whoever holds the duty reaches it, with records or without. */
export const registerPage: Page = {
  url: '/s/:school/concerns-about-adults',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call, query }) {
    return show(
      registerView({
        base: `${schoolPath(call.school)}/concerns-about-adults`,
        now: call.now,
        list: await register(call, { page: query['page'] }),
        offers: await offers(call),
      }),
    )
  },
}
