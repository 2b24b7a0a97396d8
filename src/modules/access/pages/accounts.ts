import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, type Reply, show, to, type Visit } from '../../../platform/page.ts'
import { endAccount } from '../commands/end-account.ts'
import { exposePassword } from '../commands/expose-password.ts'
import { inviteAccount } from '../commands/invite-account.ts'
import { startReset } from '../commands/start-reset.ts'
import { may } from '../permissions.ts'
import { accountsHere } from '../queries/accounts-here.ts'
import { peopleToInvite } from '../queries/people-to-invite.ts'
import { accountsView, accountView } from './accounts.view.ts'
import { handOverView } from './hand-over.view.ts'

export const accountsPage: Page = {
  url: '/s/:school/accounts',
  may: may.seeAccounts,
  get: shown,
  async post(visit) {
    const { call, answers } = visit
    // A search that says a name, so it is not in the address.
    if (answers['deed'] === 'find') return shown({ ...visit, typed: answers })
    const personId = one(answers['personId'])
    const url = `${schoolPath(call.school)}/accounts`
    if (answers['deed'] === 'exposed') await exposePassword(call, { personId })
    else if (answers['deed'] === 'end') await endAccount(call, { personId })
    else if (answers['deed'] === 'reset') {
      const { path } = await startReset(call, { personId })
      return show(handOverView({ path, back: url, what: 'A link for a new password', lasts: 'an hour' }))
    } else {
      const { path } = await inviteAccount(call, { personId })
      if (path) return show(handOverView({ path, back: url, what: 'An invitation', lasts: '14 days' }))
    }
    return to(url)
  },
}

async function shown({ call, query, typed, errors }: Visit): Promise<Reply> {
  const accounts = await accountsHere(call)
  const chosen = accounts.find(({ personId }) => personId === one(query['person']))
  if (chosen) return show(accountView(call, chosen))
  const name = one(typed['find'])
  const found = await peopleToInvite(call, { name })
  return show(accountsView(call, { accounts, name, found, errors }))
}
