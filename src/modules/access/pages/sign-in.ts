import type { FieldErrors } from '../../../platform/errors.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { html } from '../../../platform/design/html.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { giveSecondFactor } from '../commands/give-second-factor.ts'
import { proveByPasskey } from '../commands/prove-by-passkey.ts'
import { signIn } from '../commands/sign-in.ts'
import { signInWithPasskey } from '../commands/sign-in-with-passkey.ts'
import { may } from '../permissions.ts'
import { openProviders } from '../queries/open-providers.ts'
import { ownFactors } from '../queries/own-factors.ts'
import { passwordField, textField } from '../../../platform/design/form.ts'
import { codeField, formPage } from './fields.ts'
import { PASSKEY_SCRIPTS, passkeyForm } from './passkey-form.ts'
import { goOn } from './go-on.ts'
import { providerLinks } from './sign-in-with.ts'
import { nextPage, withNext } from './next-page.ts'

export const signInPage: Page = {
  url: '/sign-in',
  may: may.signIn,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, errors, typed, query }) {
    const form = { errors, typed }
    const providers = await openProviders(call)
    return show({
      scripts: PASSKEY_SCRIPTS,
      ...formPage(form, {
        title: 'Sign in',
        fields: html`
          ${textField(form, { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username' })}
          ${passwordField(form.errors, { name: 'password', label: 'Password', autocomplete: 'current-password' })}`,
        press: 'Sign in',
        after: html`${passkeyForm(errors, { purpose: { use: 'sign-in', of: '' }, now: call.now, press: 'Sign in with a passkey' })}
          <p class="govuk-body"><a class="govuk-link" href="/password-reset">I cannot remember my password</a></p>
          <p class="govuk-body"><a class="govuk-link" href="/password-known">My password may be known</a></p>
          ${providerLinks(providers, nextPage(query))}
          <p class="govuk-body">No account yet? Your school office sends you a link.</p>`,
      }),
    })
  },
  async post({ call, answers, query, address, agent, cookies }) {
    const browser = { address, agent, token: cookies.token, device: cookies.device }
    const response = one(answers['passkey'])
    const given = { email: one(answers['email']), password: one(answers['password']) }
    const done = response
      ? await signInWithPasskey(call, { response }, browser)
      : await signIn(call, given, browser)
    if (done.next === 'new-password') return to(`/password-reset/${done.linkToken}`)
    cookies.setSession(done.token)
    return goOn(done, nextPage(query))
  },
}

type Factors = NonNullable<Awaited<ReturnType<typeof ownFactors>>>

const secondFactorView = (
  { sessionId, hasApp, hasPasskey }: Factors,
  errors: FieldErrors,
  now: Temporal.Instant,
): PageView => {
  const [under, hint] = hasApp
    ? ['From your authenticator app. Each code works once.', '6 digits, or one of your recovery codes']
    : [
        hasPasskey ? 'Use your passkey, or one of your recovery codes.' : 'One of your recovery codes.',
        'A recovery code, such as KX4M-9TRW-AP',
      ]
  return {
    scripts: PASSKEY_SCRIPTS,
    ...formPage(
      { errors },
      {
        ...{
          title: 'Enter a code',
          under,
          fields: codeField(errors, { label: 'Code', hint }),
          press: 'Continue',
        },
        after:
          hasPasskey &&
          passkeyForm(errors, { purpose: { use: 'prove', of: sessionId }, now, press: 'Use your passkey' }),
      },
    ),
  }
}

export const signInSecondFactorPage: Page = {
  url: '/sign-in/second-factor',
  may: may.signIn,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, errors, query, cookies }) {
    const own = call.actor.accountId && cookies.token && (await ownFactors(call, cookies.token))
    if (!own) return to(withNext('/sign-in', nextPage(query)))
    return show(secondFactorView(own, errors, call.now))
  },
  async post({ call, answers, query, address, cookies }) {
    const response = one(answers['passkey'])
    const given = { token: cookies.token, address }
    const { token } = response
      ? await proveByPasskey(call, { ...given, response })
      : await giveSecondFactor(call, { ...given, code: one(answers['code']) })
    cookies.setSession(token)
    return to(nextPage(query))
  },
}
