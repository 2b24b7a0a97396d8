import { conflict } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { beginConnecting } from '../commands/begin-with-provider.ts'
import { endIdentity } from '../commands/end-identity.ts'
import { may } from '../permissions.ts'
import { ownIdentities } from '../queries/own-identities.ts'
import { askPasswordView, goThereView, ownIdentitiesView } from './own-identities.view.ts'

export const ownIdentitiesPage: Page = {
  url: '/account/sign-in-with',
  may: may.open,
  ownTransactions: true,
  async get({ call, query, errors }) {
    if (!call.actor.rights.has('account')) return to('/sign-in?next=%2Faccount%2Fsign-in-with')
    const own = await ownIdentities(call)
    const asked = own.find(({ providerId }) => providerId === one(query['provider']))
    return show(asked ? askPasswordView(asked, errors) : ownIdentitiesView(own))
  },
  async post({ call, query, answers, cookies }) {
    const given = {
      ...{ providerId: one(query['provider']), token: cookies.token },
      password: one(answers['password']),
    }
    if (one(answers['deed']) === 'end') {
      await endIdentity(call, given)
      return to('/account/sign-in-with')
    }
    const away = await beginConnecting(call, given)
    if (!away) throw conflict('That provider does not answer. Try again in a minute.')
    cookies.setAway(away.handOff)
    return show(goThereView(away.address))
  },
}
