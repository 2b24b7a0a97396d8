import { sayTime } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { lock } from '../commands/lock.ts'
import { unlockByPasskey } from '../commands/prove-by-passkey.ts'
import { unlock } from '../commands/unlock.ts'
import { may } from '../permissions.ts'
import { lockedAt, type LockStanding } from '../queries/locked-at.ts'
import { passwordField } from '../../../platform/design/form.ts'
import { formPage } from './fields.ts'
import { PASSKEY_SCRIPTS, passkeyForm } from './passkey-form.ts'
import { nextPage, withNext } from './next-page.ts'

/** By Esc, by the button, by a page that was left alone. */
export const lockPage: Page = {
  url: '/account/lock',
  may: may.open,
  beforeGates: true,
  ownTransactions: true,
  get: async ({ query }) => to(withNext('/account/unlock', nextPage(query))),
  async post({ call, answers, cookies }) {
    await lock(call, cookies.token)
    return to(withNext('/account/unlock', nextPage(answers)))
  },
}

export const unlockPage: Page = {
  url: '/account/unlock',
  may: may.open,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, errors, query, cookies }) {
    const standing = await lockedAt(call, cookies.token)
    if (standing.state === 'ended') return to(withNext('/sign-in', nextPage(query)))
    if (standing.state === 'open')
      return one(query['again']) === 'yes' ? show(againView(standing, errors, call.now)) : to(nextPage(query))
    return show(lockView(standing, errors, call.now))
  },
  async post({ call, answers, query, cookies, address }) {
    const response = one(answers['passkey'])
    const { token } = response
      ? await unlockByPasskey(call, { token: cookies.token, response, address })
      : await unlock(call, { token: cookies.token, password: one(answers['password']) })
    cookies.setSession(token)
    return to(nextPage(query))
  },
}

/** Before one of the most sensitive pages, of somebody who is signed in and at work. */
const againView = (
  { sessionId, hasPasskey }: Extract<LockStanding, { state: 'open' }>,
  errors: FieldErrors,
  now: Temporal.Instant,
): PageView => ({
  ...(hasPasskey ? { scripts: PASSKEY_SCRIPTS } : {}),
  ...formPage(
    { errors },
    {
      title: 'Is it still you?',
      under: 'What comes next is among the most sensitive that is kept here, so it is asked once more.',
      fields: passwordField(errors, {
        ...{ name: 'password', label: 'Your password', autocomplete: 'current-password' },
      }),
      press: 'Go on',
      after:
        hasPasskey &&
        passkeyForm(errors, { purpose: { use: 'unlock', of: sessionId }, now, press: 'Use your passkey' }),
    },
  ),
})

/** Nothing of the school and nothing of the page: somebody else may be looking. */
export const lockView = (
  { at, isPractice, sessionId, hasPasskey }: Extract<LockStanding, { state: 'locked' }>,
  errors: FieldErrors,
  now: Temporal.Instant,
): PageView => ({
  title: errors['password'] ? 'Error: Locked' : 'Locked',
  bare: true,
  ...(hasPasskey ? { scripts: PASSKEY_SCRIPTS } : {}),
  body: html`<h1 class="govuk-heading-l">Locked at ${sayTime(at)}</h1>
    <p>You come back to where you were.</p>
    <form method="post" novalidate>
      <div class="ww-panel govuk-!-margin-bottom-4">
        ${
          isPractice
            ? 'In a real school you would give your password here. In a practice school nobody has one.'
            : passwordField(errors, {
                name: 'password',
                label: 'Your password',
                autocomplete: 'current-password',
              })
        }
      </div>
      ${button({ text: 'Unlock', preventDoubleClick: true })}
    </form>
    ${hasPasskey && passkeyForm(errors, { purpose: { use: 'unlock', of: sessionId }, now, press: 'Unlock with your passkey' })}
    <p>A child in danger? <a class="govuk-link govuk-link--inverse" href="tel:999">Call 999</a></p>
    <p>
      Somebody else? <a class="govuk-link govuk-link--inverse" href="/account/sign-out">Sign out</a>
    </p>`,
})
