import { setTimeout } from 'node:timers/promises'
import { html } from '../../../platform/design/html.ts'
import { passwordField, textField } from '../../../platform/design/form.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { mailSettings } from '../../messages/index.ts'
import { knowLockLink, lockByLink, lockOwnAccount, reportPasswordKnown } from '../commands/password-known.ts'
import { may } from '../permissions.ts'
import { formPage } from './fields.ts'

/** Longer than the work that only a known address makes. */
const ANSWER_MS = 250

const LOCKED =
  'Everything that is signed in with it ends at once. Nothing opens it but a new password. Whoever looks after the network at your school is told that it happened.'

/** The way on from an account that its holder has locked. */
const lockedView: PageView = {
  title: 'Your account is locked',
  wide: false,
  body: html`${pageHead({ say: 'Your account is locked', under: 'Nobody gets in with the password that may be known.' })}
    <p class="govuk-body">
      Now <a class="govuk-link" href="/password-reset">get a new password</a>. Do you use the old one anywhere else? Change
      it there too.
    </p>`,
}

const askedView: PageView = {
  title: 'Thank you for saying so',
  wide: false,
  body: html`${pageHead({ say: 'Thank you for saying so at once' })}
    <p class="govuk-body">
      If there is an account with this address and the password was right, it is locked now. If not, a link that locks it
      is on its way to that address, where mail leaves from here.
    </p>
    <p class="govuk-body">
      Then <a class="govuk-link" href="/password-reset">get a new password</a>. Nothing came? Tell your school’s office or
      headteacher: they can end your account at once.
    </p>`,
}

export const passwordKnownPage: Page = {
  url: '/password-known',
  may: may.open,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, errors, typed }) {
    if (call.actor.rights.has('account'))
      return show(
        formPage(
          { errors },
          { title: 'My password may be known', under: LOCKED, fields: '', press: 'Lock my account now' },
        ),
      )
    const form = { errors, typed }
    return show(
      formPage(form, {
        title: 'My password may be known',
        under: LOCKED,
        fields: html`${textField(form, { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username' })}
        ${passwordField(errors, {
          name: 'password',
          label: 'Your password',
          hint: mailSettings()
            ? 'With it your account is locked now. Without it we send you a link that locks it.'
            : 'With it your account is locked now.',
          autocomplete: 'current-password',
        })}`,
        press: 'Lock my account',
      }),
    )
  },
  async post({ call, answers, address, cookies }) {
    if (call.actor.rights.has('account')) {
      await lockOwnAccount(call, cookies.token)
      cookies.clearSession()
      return show(lockedView)
    }
    const given = { email: one(answers['email']), password: one(answers['password']) }
    const asked = reportPasswordKnown(call, given, { address })
    await Promise.allSettled([asked, setTimeout(ANSWER_MS)])
    await asked
    return show(askedView)
  },
}

export const lockAccountPage: Page = {
  url: '/lock-account/:token',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, errors }) {
    await knowLockLink(call, params['token'] ?? '')
    return show(
      formPage(
        { errors },
        { title: 'Lock your account', under: LOCKED, fields: '', press: 'Lock my account now' },
      ),
    )
  },
  async post({ call, params, cookies }) {
    const token = await lockByLink(call, params['token'] ?? '')
    cookies.clearSession()
    return to(`/password-reset/${token}`)
  },
}
