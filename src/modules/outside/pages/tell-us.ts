import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { sendFromOutside } from '../commands/send.ts'
import { may } from '../permissions.ts'
import { numbersHere } from './numbers.ts'
import { sentView, tellUsView } from './tell-us.view.ts'

/** A parent, a carer or a visitor tells the school, without an account. Text only: it takes no file of any kind. */
export const tellUsPage: Page = {
  url: '/s/:school/tell-us',
  may: may.tell,
  beforeGates: true,
  asNobody: true,
  async get({ call, query, typed, errors }) {
    const contacts = await numbersHere(call)
    if (one(query['sent']) === 'yes') return show(sentView(call.school, contacts))
    return show(tellUsView(call.school, contacts, { typed, errors }))
  },
  async post({ call, answers, address }) {
    const source = one(answers['source']) === 'parent' ? 'parent' : 'visitor'
    await sendFromOutside(
      call,
      { ...answers, source },
      { address, ifEmpty: 'Write what you saw, heard or found out. One sentence is enough' },
    )
    return to(`${schoolPath(call.school)}/tell-us?sent=yes`)
  },
}
