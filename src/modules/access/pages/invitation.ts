import { type School, schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { acceptSignedIn, acceptWithNewAccount } from '../commands/accept-invitation.ts'
import { may } from '../permissions.ts'
import { invitationOf } from '../queries/invitation.ts'
import { passwordAsked } from '../queries/password-asked.ts'
import { passwordField } from '../../../platform/design/form.ts'
import { formPage, knownUsername, THREE_WORDS } from './fields.ts'
import { goOn } from './go-on.ts'

export const invitationPage: Page = {
  url: '/invitation/:token',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, errors }) {
    const token = params['token'] ?? ''
    const { school, email } = await invitationOf(call, token)
    const { practice } = school
    if (call.actor.rights.has('account')) return show({ ...joinView(school, call.actor.name), practice })
    const minimum = await passwordAsked(call)
    return show({
      practice,
      ...formPage(
        { errors },
        {
          title: `Join ${school.name}`,
          under: `Sign in with the account you have, or make one for ${email}.`,
          fields: html`${knownUsername(email)} ${passwordField(errors, {
            name: 'password',
            label: 'Choose a password',
            hint: THREE_WORDS(minimum),
            autocomplete: 'new-password',
          })}`,
          press: 'Make my account',
          after: html`<p class="govuk-body">Lock the screen or sign out whenever you leave it: both stand at the top of every page.</p>
          <p class="govuk-body">
          Have an account already? <a class="govuk-link" href="/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}">Sign in first</a>
        </p>`,
        },
      ),
    })
  },
  async post({ call, params, answers, address, agent, cookies }) {
    const linkToken = params['token'] ?? ''
    if (call.actor.rights.has('account')) {
      const { school } = await acceptSignedIn(call, { linkToken })
      return to(schoolPath(school))
    }
    const done = await acceptWithNewAccount(
      call,
      { linkToken, password: one(answers['password']) },
      { address, agent, token: cookies.token, device: cookies.device },
    )
    cookies.setSession(done.token)
    return goOn(done, schoolPath(done.school))
  },
}

const joinView = (school: School, name: string) =>
  formPage(
    { errors: {} },
    {
      title: `Join ${school.name}`,
      under: `You are signed in as ${name}. Is this invitation for you?`,
      fields: '',
      press: 'Join with this account',
    },
  )
