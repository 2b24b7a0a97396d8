import { type Page, show } from '../../../platform/page.ts'
import { tellWorry } from '../commands/worry.ts'
import { may } from '../permissions.ts'
import { twoWordsView, worryBoxView } from './worry-box.view.ts'

/** A child tells of a worry. Somebody who is signed in is nobody here all the same. */
export const worryBoxPage: Page = {
  url: '/s/:school/worry-box',
  may: may.tell,
  beforeGates: true,
  asNobody: true,
  async get({ call, typed, errors }) {
    return show(worryBoxView(call.school, { typed, errors }))
  },
  async post({ call, answers, address }) {
    // Shown once, on the page that answers: two words never stand in an address.
    return show(twoWordsView(call.school, await tellWorry(call, answers, address)))
  },
}
