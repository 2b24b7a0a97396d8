import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { endKey } from '../commands/end-key.ts'
import { makeKey } from '../commands/make-key.ts'
import { may } from '../permissions.ts'
import { keys } from '../queries/keys.ts'
import { alertKeysView, secretView } from './alert-keys.view.ts'

export const alertKeysPage: Page = {
  url: '/s/:school/alert-keys',
  may: may.keepKeys,
  asksAgain: true,
  async get({ call, typed, errors }) {
    const inAYear = dayOf(call.now).add({ years: 1 })
    return show(alertKeysView(await keys(call), { now: call.now, inAYear, form: { typed, errors } }))
  },
  async post({ call, answers }) {
    const at = `${schoolPath(call.school)}/alert-keys`
    if (one(answers['deed']) === 'end') {
      await endKey(call, { keyId: one(answers['keyId']) })
      return to(at)
    }
    // Shown once, on the page that answers: a secret never stands in an address.
    const made = await makeKey(call, {
      sourceName: answers['sourceName'],
      endsOn: typedDay(answers, 'endsOn'),
    })
    return show(secretView(made, at))
  },
}
