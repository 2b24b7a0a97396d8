import { schoolPath } from '../../../platform/call.ts'
import { csvOf } from '../../../platform/csv.ts'
import { dayOf } from '../../../platform/clock.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { register, registerToTake } from '../queries/register.ts'
import { registerRows, registerView } from './register.view.ts'

/** Who of a group has signed what, in which version and when; and who has not. The same as a file, where asked for. */
export const registerPage: Page = {
  url: '/s/:school/agreements/register',
  may: may.seeRegister,
  async get({ call, query }) {
    const className = one(query['class']) || undefined
    const asked = { audience: one(query['audience']) || undefined, className }
    if (one(query['as']) === 'csv') {
      const found = await registerToTake(call, asked)
      const name = `who-has-signed-${found.audience}-${dayOf(call.now).toString()}.csv`
      return { file: { name, type: 'text/csv; charset=utf-8', body: csvOf(registerRows(found)) } }
    }
    const found = await register(call, asked)
    const seesAll = holds(call.actor, may.seeNames.who)
    return show(registerView({ base: schoolPath(call.school), register: found, className, seesAll }))
  },
}
