import { schoolPath } from '../../../platform/call.ts'
import { csvOf } from '../../../platform/csv.ts'
import { dayOf } from '../../../platform/clock.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { registerToTake } from '../queries/register-to-take.ts'
import { registerPage } from '../queries/register-page.ts'
import { registerRows } from './register-file.ts'
import { registerView } from './register.view.ts'

/** Who of a group has signed what, in which version and when; and who has not. The same as a file, where asked for. */
export const signaturesRegisterPage: Page = {
  url: '/s/:school/agreements/register',
  may: may.seeRegister,
  async get({ call, query }) {
    const of = {
      audience: one(query['audience']) || undefined,
      className: one(query['class']) || undefined,
    }
    if (one(query['as']) === 'csv') {
      const found = await registerToTake(call, of)
      const name = `who-has-signed-${found.audience}-${dayOf(call.now).toString()}.csv`
      return { file: { name, type: 'text/csv; charset=utf-8', body: csvOf(registerRows(found)) } }
    }
    const seesAll = holds(call.actor, may.seeNames.who)
    const found = await registerPage(call, { ...of, page: one(query['page']) })
    return show(registerView({ base: schoolPath(call.school), register: found, seesAll }))
  },
}
