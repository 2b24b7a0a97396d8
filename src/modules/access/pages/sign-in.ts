import { html } from '../../../platform/design/html.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { giveSecondFactor } from '../commands/give-second-factor.ts'
import { signIn, type SignedIn } from '../commands/sign-in.ts'
import { may } from '../permissions.ts'
import { passwordField, textField } from '../../../platform/design/form.ts'
import { codeField, formPage } from './fields.ts'
import { nextPage, withNext } from './next-page.ts'

/** Where a session that has just begun must go first. */
export const goOn = ({ next }: Pick<SignedIn, 'next'>, path: string) =>
  next === 'second-factor-due'
    ? to(withNext('/sign-in/second-factor', path))
    : to(next === 'second-factor-to-set-up' ? withNext('/account/second-factor', path) : path)

export const signInPage: Page = {
  url: '/sign-in',
  may: may.signIn,
  beforeGates: true,
  ownTransactions: true,
  async get({ errors, typed }) {
    const form = { errors, typed }
    return show(
      formPage(form, {
        title: 'Sign in',
        fields: html`
          ${textField(form, { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username' })}
          ${passwordField(form.errors, { name: 'password', label: 'Password', autocomplete: 'current-password' })}`,
        press: 'Sign in',
        after: html`<p class="govuk-body"><a class="govuk-link" href="/password-reset">I cannot remember my password</a></p>
          <p class="govuk-body">No account yet? Your school office sends you a link.</p>`,
      }),
    )
  },
  async post({ call, answers, query, address, agent, cookies }) {
    const given = { email: one(answers['email']), password: one(answers['password']) }
    const done = await signIn(call, given, { address, agent, token: cookies.token })
    if (done.next === 'new-password') return to(`/password-reset/${done.linkToken}`)
    cookies.setSession(done.token)
    return goOn(done, nextPage(query))
  },
}

export const signInSecondFactorPage: Page = {
  url: '/sign-in/second-factor',
  may: may.signIn,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, errors, query }) {
    if (!call.actor.accountId) return to(withNext('/sign-in', nextPage(query)))
    return show(
      formPage(
        { errors },
        {
          title: 'Enter a code',
          under: 'From your authenticator app. Each code works once.',
          fields: codeField(errors, { label: 'Code', hint: '6 digits, or one of your recovery codes' }),
          press: 'Continue',
        },
      ),
    )
  },
  async post({ call, answers, query, address, cookies }) {
    const { token } = await giveSecondFactor(call, {
      token: cookies.token,
      code: one(answers['code']),
      address,
    })
    cookies.setSession(token)
    return to(nextPage(query))
  },
}
