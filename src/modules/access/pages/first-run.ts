import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { knowFirstRunLink, setUpFirstSchool } from '../commands/set-up-first-school.ts'
import { may } from '../permissions.ts'
import { firstRunView } from './first-run.view.ts'
import { goOn } from './go-on.ts'

export const firstRunPage: Page = {
  url: '/first-run/:token',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, errors, typed, address }) {
    await knowFirstRunLink(call, params['token'] ?? '', address)
    return show(firstRunView({ errors, typed }, `/first-run/${params['token']}/practice`))
  },
  async post({ call, params, answers, address, agent, cookies }) {
    const given = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, one(value)]))
    const browser = { address, agent, token: cookies.token, device: cookies.device }
    const done = await setUpFirstSchool(call, { linkToken: params['token'] ?? '', answers: given }, browser)
    cookies.setSession(done.token)
    // Before anything is recorded, the key that will open the backups of it.
    return goOn(done, `${schoolPath(done.school)}/backup-key`)
  },
}
