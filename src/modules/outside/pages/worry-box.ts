import { type Page, show } from '../../../platform/page.ts'
import { notFound } from '../../../platform/errors.ts'
import { entries, noticesShown, tellsWithoutAccount } from '../../reports/index.ts'
import { boxInForce } from '../queries/box-in-force.ts'
import { tellWorry } from '../commands/worry.ts'
import { may } from '../permissions.ts'
import { twoWordsView, worryBoxView, worryShutView } from './worry-box.view.ts'

/** A child tells of a worry. Somebody who is signed in is nobody here all the same. */
export const worryBoxPage: Page = {
  url: '/s/:school/worry-box',
  may: may.tell,
  beforeGates: true,
  asNobody: true,
  forChildren: true,
  async get({ call, typed, errors }) {
    if (!(await tellsWithoutAccount(call)).has('pupil')) return show(worryShutView(call.school))
    return show(
      worryBoxView(call.school, {
        form: { typed, errors },
        notices: await noticesShown(call),
        box: await boxInForce(call),
        told: await entries(call, { forWhom: ['pupil'] }),
      }),
    )
  },
  async post({ call, answers, address }) {
    if (!(await tellsWithoutAccount(call)).has('pupil')) throw notFound('This page')
    // Shown once, on the page that answers: two words never stand in an address.
    return show(twoWordsView(call.school, await tellWorry(call, answers, address)))
  },
}
