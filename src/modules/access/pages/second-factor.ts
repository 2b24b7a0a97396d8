import { html } from '../../../platform/design/html.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { beginSecondFactor } from '../commands/begin-second-factor.ts'
import { makeRecoveryCodes, setUpSecondFactor } from '../commands/give-second-factor.ts'
import { may } from '../permissions.ts'
import { ownAccount } from '../queries/own-account.ts'
import { keyInGroups, otpauthUrl, qrCode } from '../second-factor.ts'
import { passwordField } from '../../../platform/design/form.ts'
import { codeField, formPage } from './fields.ts'
import { nextPage, withNext } from './next-page.ts'
import { recoveryCodesView } from './recovery-codes.view.ts'

const ownPasswordField = (errors: FieldErrors) =>
  passwordField(errors, { name: 'password', label: 'Your password', autocomplete: 'current-password' })

export const secondFactorPage: Page = {
  url: '/account/second-factor',
  may: may.open,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, errors, query, cookies }) {
    if (!call.actor.accountId || !cookies.token) return to(withNext('/sign-in', nextPage(query)))
    const { secret, email, isReplaced } = await beginSecondFactor(onAccounts(call), { token: cookies.token })
    return show(
      formPage(
        { errors },
        {
          title: 'Set up your second factor',
          under:
            'A code from your phone, beside your password. It keeps your account yours when your password is known.',
          before: html`<ol class="govuk-list govuk-list--number">
            <li>Open an authenticator app on your phone, such as the one you use for your bank or work e-mail.</li>
            <li>Scan this code with it.</li>
          </ol>
          ${qrCode(otpauthUrl(secret, email))}
          <p class="govuk-body">Cannot scan? Type this key into the app: <br /><strong>${keyInGroups(secret)}</strong></p>`,
          fields: html`${codeField(errors, { label: 'The code that the app shows', hint: '6 digits' })}
          ${isReplaced && ownPasswordField(errors)}`,
          press: 'Continue',
          after: html`<p class="govuk-body">
            Or <a class="govuk-link" href="${withNext('/account/passkeys', nextPage(query))}">use a passkey</a>: the finger,
            face or PIN of your phone or laptop, without a code.
          </p>`,
        },
      ),
    )
  },
  async post({ call, answers, query, cookies }) {
    const { token, codes } = await setUpSecondFactor(call, {
      token: cookies.token,
      ...{ code: one(answers['code']), password: one(answers['password']) },
    })
    cookies.setSession(token)
    return show(recoveryCodesView(codes, nextPage(query)))
  },
}

export const recoveryCodesPage: Page = {
  url: '/account/recovery-codes',
  may: may.open,
  ownTransactions: true,
  async get({ call, errors }) {
    if (!call.actor.rights.has('account')) return to('/sign-in?next=%2Faccount%2Frecovery-codes')
    const { recoveryCodesLeft, hasSecondFactor } = await ownAccount(onAccounts(call))
    if (!hasSecondFactor) return to('/account/second-factor')
    return show(
      formPage(
        { errors },
        {
          title: 'Make new recovery codes',
          under: `You have ${recoveryCodesLeft} left. New ones take the place of all of them.`,
          fields: ownPasswordField(errors),
          press: 'Make new codes',
        },
      ),
    )
  },
  async post({ call, answers, cookies }) {
    const given = { token: cookies.token, password: one(answers['password']) }
    const { codes } = await makeRecoveryCodes(call, given)
    return show(recoveryCodesView(codes, '/account'))
  },
}
