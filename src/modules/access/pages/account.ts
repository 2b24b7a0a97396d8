import { type Page, show, to } from '../../../platform/page.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { signOut } from '../commands/sign-out.ts'
import { may } from '../permissions.ts'
import { ownAccount, schoolsOfAccount } from '../queries/own-account.ts'
import { accountView } from './account.view.ts'
import { formPage } from './fields.ts'

export const accountPage: Page = {
  url: '/account',
  may: may.open,
  ownTransactions: true,
  async get({ call }) {
    if (!call.actor.rights.has('account')) return to('/sign-in?next=%2Faccount')
    const own = await ownAccount(onAccounts(call))
    return show(accountView(own, await schoolsOfAccount(call, own)))
  },
}

export const signOutPage: Page = {
  url: '/account/sign-out',
  may: may.open,
  beforeGates: true,
  ownTransactions: true,
  get: async () =>
    show(
      formPage(
        { errors: {} },
        {
          title: 'Sign out',
          under: 'What was half written is kept for 30 days.',
          fields: '',
          press: 'Sign out',
        },
      ),
    ),
  async post({ call, answers, cookies }) {
    await signOut(call, cookies.token, answers['everywhere'] === 'yes')
    cookies.clearSession()
    return to('/sign-in')
  },
}
