import { type Call, schoolPath } from '../../../platform/call.ts'
import { type Form, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { issueGuestLogin } from '../commands/issue-guest-login.ts'
import { may } from '../permissions.ts'
import { visit } from '../queries/visit.ts'
import { back } from './say.ts'
import { sayRefused } from './visit.view.ts'

async function formView(call: Call, params: Readonly<Record<string, string>>, form: Form): Promise<PageView> {
  const { name, visitId } = await visit(call, params)
  return {
    ...{ title: 'Hand out a guest login', errors: form.errors, errorTitle: 'Not handed out', wide: false },
    before: back(`${schoolPath(call.school)}/visitors/${visitId}`, name),
    body: html`${pageHead({
      ...{ over: name, say: 'Hand out a guest login' },
      under:
        'Here it is over at its time by itself. Watchword opens no network: set the same end there. Write no password here.',
    })}
    ${postForm(
      [
        textField(form, { name: 'login', label: 'Which guest login?', hint: 'For example guest3' }),
        textField(form, {
          ...{ name: 'services', label: 'What may they use with it?' },
          hint: 'For example internet in the hall',
        }),
        textField(form, {
          ...{ name: 'until', label: 'Until when today?', hint: 'For example 3:30pm' },
          classes: 'govuk-input--width-10',
        }),
      ],
      'Hand it out',
    )}`,
  }
}

/** Which guest login is handed to this visitor, for what and until when. Its password stands nowhere here. */
export const guestLoginPage: Page = {
  url: '/s/:school/visitors/:visitId/guest-login',
  may: may.keep,
  get: async ({ call, params, typed, errors }) => show(await formView(call, params, { typed, errors })),
  async post({ call, params, answers }) {
    const { refused } = await issueGuestLogin(call, { ...answers, ...params })
    if (!refused) return to(`${schoolPath(call.school)}/visitors/${params['visitId']}`)
    return show(await formView(call, params, { typed: answers, errors: { login: sayRefused(refused) } }), 422)
  },
}
