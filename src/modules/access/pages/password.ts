import { setTimeout } from 'node:timers/promises'
import { html } from '../../../platform/design/html.ts'
import { notAllowed } from '../../../platform/errors.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { mailSettings } from '../../messages/index.ts'
import { askPasswordReset } from '../commands/ask-password-reset.ts'
import { accountOfResetLink, changePassword, resetPassword } from '../commands/choose-password.ts'
import { may } from '../permissions.ts'
import { passwordAsked } from '../queries/password-asked.ts'
import { passwordField, textField } from '../../../platform/design/form.ts'
import { formPage, knownUsername, THREE_WORDS } from './fields.ts'
import { goOn } from './go-on.ts'

/** Longer than the work that only a known address makes. */
const ANSWER_MS = 250

export const passwordPage: Page = {
  url: '/account/password',
  may: may.open,
  ownTransactions: true,
  async get({ call, errors }) {
    if (!call.actor.rights.has('account')) return to('/sign-in?next=%2Faccount%2Fpassword')
    const minimum = await passwordAsked(call)
    return show(
      formPage(
        { errors },
        {
          title: 'Change your password',
          under: 'You stay signed in here. Everywhere else you are signed out.',
          fields: html`${knownUsername(call.actor.name)}
          ${passwordField(errors, { name: 'old', label: 'Your password now', autocomplete: 'current-password' })}
          ${passwordField(errors, { name: 'password', label: 'Your new password', hint: THREE_WORDS(minimum), autocomplete: 'new-password' })}`,
          press: 'Change password',
        },
      ),
    )
  },
  async post({ call, answers, cookies }) {
    if (!call.actor.rights.has('account')) throw notAllowed('change this password')
    const given = { old: one(answers['old']), password: one(answers['password']) }
    await changePassword(call, given, { token: cookies.token })
    return to('/account')
  },
}

/** Where no mail leaves nobody is left waiting for one. */
const BY_HAND: PageView = {
  title: 'Get a new password',
  wide: false,
  body: html`${pageHead({
    say: 'Ask for a new password in person',
    under: 'No mail is sent from here, so a link is handed to you.',
  })}
    <p class="govuk-body">
      Ask your headteacher. Under “Who can sign in” they choose your name and make a link for a new password. It works
      once, for an hour. You are the headteacher? Ask the chair of governors.
    </p>`,
}

export const passwordResetPage: Page = {
  url: '/password-reset',
  may: may.open,
  beforeGates: true,
  ownTransactions: true,
  async get({ errors, typed }) {
    const form = { errors, typed }
    if (!mailSettings()) return show(BY_HAND)
    return show(
      formPage(form, {
        title: 'Get a new password',
        under: 'We send a link to your e-mail address. It works once, for an hour.',
        fields: textField(form, {
          name: 'email',
          label: 'E-mail address',
          type: 'email',
          autocomplete: 'username',
        }),
        press: 'Send the link',
      }),
    )
  },
  async post({ call, answers, address }) {
    // As long for an address that nobody has as for one to which a link is sent.
    const asked = askPasswordReset(call, { email: one(answers['email']) }, { address })
    await Promise.allSettled([asked, setTimeout(ANSWER_MS)])
    await asked
    if (!mailSettings()) return show(BY_HAND)
    return show({
      title: 'Look at your e-mail',
      wide: false,
      body: html`<h1 class="govuk-heading-l">Look at your e-mail</h1>
        <p class="govuk-body">If there is an account with this address, a link is on its way to it.</p>
        <p class="govuk-body">Nothing there after a few minutes? Ask your headteacher for a link.</p>`,
    })
  },
}

export const newPasswordPage: Page = {
  url: '/password-reset/:token',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, errors }) {
    const account = await accountOfResetLink(call, params['token'] ?? '')
    const minimum = await passwordAsked(call, account)
    return show(
      formPage(
        { errors },
        {
          title: 'Choose a new password',
          fields: passwordField(errors, {
            name: 'password',
            label: 'New password',
            hint: THREE_WORDS(minimum),
            autocomplete: 'new-password',
          }),
          press: 'Save and sign in',
        },
      ),
    )
  },
  async post({ call, params, answers, address, agent, cookies }) {
    const given = { linkToken: params['token'] ?? '', password: one(answers['password']) }
    const done = await resetPassword(call, given, {
      ...{ address, agent, token: cookies.token, device: cookies.device },
    })
    cookies.setSession(done.token)
    return goOn(done, '/')
  },
}
