import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { addProvider } from '../commands/add-provider.ts'
import { endProvider } from '../commands/end-provider.ts'
import { may } from '../permissions.ts'
import { otherIssuers } from '../provider.ts'
import { providersHere } from '../queries/providers-here.ts'
import { providersView } from './providers.view.ts'

export const providersPage: Page = {
  url: '/s/:school/sign-in-providers',
  may: may.keepProviders,
  asksAgain: true,
  get: async ({ call, typed, errors }) =>
    show(
      providersView(await providersHere(call), {
        form: { typed, errors },
        hasOther: otherIssuers().length > 0,
      }),
    ),
  async post({ call, answers }) {
    if (one(answers['deed']) === 'end') await endProvider(call, { providerId: one(answers['providerId']) })
    else {
      await addProvider(call, {
        ...{ kind: answers['kind'], tenant: answers['tenant'] },
        ...{ clientId: answers['clientId'], secret: answers['secret'] },
      })
    }
    return to(`${schoolPath(call.school)}/sign-in-providers`)
  },
}
