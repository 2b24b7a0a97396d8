import { dayOf, sayDay } from '../../../platform/clock.ts'
import { passwordField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import type { ownPasskeys } from '../queries/own-passkeys.ts'
import { formPage } from './fields.ts'
import { PASSKEY_SCRIPTS } from './passkey-form.ts'

export type Passkey = NonNullable<Awaited<ReturnType<typeof ownPasskeys>>>[number]

const BACK = html`<a class="govuk-back-link" href="/account">Your account</a>`
const WITHOUT = html`<p class="govuk-body" data-without-passkeys>This browser cannot make or use a passkey, or does not
  let this page ask for one. Signing in by password and code works as before.</p>`

const day = (at: Temporal.Instant): string => sayDay(dayOf(at))

const sayUse = ({ lastUsedAt, refusedAt, heldAt }: Passkey): string =>
  refusedAt
    ? `Refused since ${day(refusedAt)}: somebody may hold a copy. Remove it`
    : heldAt
      ? `Waits since ${day(heldAt)}, because your password may have been known. Not yours? Remove it`
      : lastUsedAt
        ? `Last used on ${day(lastUsedAt)}`
        : 'Not used yet'

const list = (passkeys: readonly Passkey[]): Safe =>
  table({
    firstCellIsHeader: true,
    caption: 'Your passkeys',
    captionClasses: 'govuk-visually-hidden',
    head: [
      { text: 'Name' },
      { text: 'Added' },
      { text: 'Use' },
      { html: html`<span class="govuk-visually-hidden">Remove</span>` },
    ],
    rows: passkeys.map(passkey => [
      { text: passkey.name },
      { text: day(passkey.addedAt) },
      { text: sayUse(passkey) },
      {
        html: html`<a class="govuk-link" href="/account/passkeys?remove=${passkey.id}"
          >Remove<span class="govuk-visually-hidden"> ${passkey.name}</span></a
        >`,
      },
    ]),
  })

/** What there is, and the first half of adding one: a name, and the password once more. */
export const passkeysView = (
  passkeys: readonly Passkey[],
  form: { typed: Answers; errors: FieldErrors },
): PageView => ({
  title: 'Passkeys',
  wide: false,
  errors: form.errors,
  before: BACK,
  scripts: PASSKEY_SCRIPTS,
  body: html`${pageHead({
    say: passkeys.length
      ? `${passkeys.length === 1 ? 'One passkey signs' : `${passkeys.length} passkeys sign`} you in`
      : 'Sign in by finger, face or PIN',
    under:
      'A passkey is kept by your phone, your laptop or a security key. It takes the place of password and code, and no false page can ask you for it.',
  })}
  ${passkeys.length > 0 && list(passkeys)}
  <h2 class="ww-h2">Add a passkey</h2>
  ${WITHOUT}
  <form method="post" novalidate>
    <input type="hidden" name="deed" value="begin" />
    ${textField(form, { name: 'name', label: 'What to call it', hint: 'So that you know it again: “my phone”' })}
    ${passwordField(form.errors, { name: 'password', label: 'Your password', autocomplete: 'current-password' })}
    ${button({ text: 'Continue', preventDoubleClick: true })}
  </form>`,
})

/** The second half: the browser makes it. */
export const makePasskeyView = (name: string, options: object): PageView => ({
  title: 'Make the passkey',
  wide: false,
  before: html`<a class="govuk-back-link" href="/account/passkeys">Passkeys</a>`,
  scripts: PASSKEY_SCRIPTS,
  body: html`${pageHead({
    say: 'Now your device makes it',
    under: 'It asks for your finger, your face or its PIN. None of these comes to us.',
  })}
  ${WITHOUT}
  <form method="post" data-passkey-create="${JSON.stringify(options)}" hidden>
    <input type="hidden" name="deed" value="add" />
    <input type="hidden" name="name" value="${name}" />
    <input type="hidden" name="passkey" />
    ${button({ text: `Make “${name}”`, preventDoubleClick: true })}
    <p class="govuk-body" role="status"></p>
  </form>`,
})

export const removePasskeyView = ({ name }: Passkey, errors: FieldErrors): PageView => ({
  ...formPage(
    { errors },
    {
      title: `Remove ${name}`,
      under: 'It opens nothing here from then on. Your device may still show it: delete it there too.',
      fields: html`<input type="hidden" name="deed" value="remove" />
        ${errors['passkey'] && html`<p class="govuk-error-message" id="passkey">${errors['passkey']}</p>`}
        ${passwordField(errors, { name: 'password', label: 'Your password', autocomplete: 'current-password' })}`,
      press: 'Remove this passkey',
    },
  ),
  before: html`<a class="govuk-back-link" href="/account/passkeys">Passkeys</a>`,
})
