import { one, type Page, show, to } from '../../../platform/page.ts'
import { addPasskey } from '../commands/add-passkey.ts'
import { beginPasskey } from '../commands/begin-passkey.ts'
import { removePasskey } from '../commands/remove-passkey.ts'
import { may } from '../permissions.ts'
import { ownPasskeys } from '../queries/own-passkeys.ts'
import { nextPage } from './next-page.ts'
import { makePasskeyView, passkeysView, removePasskeyView } from './passkeys.view.ts'
import { recoveryCodesView } from './recovery-codes.view.ts'

export const passkeysPage: Page = {
  url: '/account/passkeys',
  may: may.open,
  // It is one of the ways to make the second factor that a school asks for.
  beforeGates: true,
  ownTransactions: true,
  async get({ call, query, typed, errors, cookies }) {
    if (!call.actor.accountId || !cookies.token) return to('/sign-in?next=%2Faccount%2Fpasskeys')
    const passkeys = await ownPasskeys(call, cookies.token)
    // What stands before the account page stands before this one.
    if (!passkeys) return to('/account')
    const leaving = passkeys.find(({ id }) => id === one(query['remove']))
    return show(leaving ? removePasskeyView(leaving, errors) : passkeysView(passkeys, { typed, errors }))
  },
  async post({ call, answers, query, cookies }) {
    const given = { token: cookies.token, name: one(answers['name']), password: one(answers['password']) }
    switch (one(answers['deed'])) {
      case 'add': {
        const { first } = await addPasskey(call, { ...given, response: one(answers['passkey']) })
        const after = nextPage(query, '/account/passkeys')
        if (!first) return to(after)
        cookies.setSession(first.token)
        return show(recoveryCodesView(first.codes, after))
      }
      case 'remove':
        await removePasskey(call, { ...given, passkeyId: one(query['remove']) })
        return to('/account/passkeys')
      default: {
        const { name, options } = await beginPasskey(call, given)
        return show(makePasskeyView(name, options))
      }
    }
  },
}
