import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { askedOfPasskey, type Purpose } from '../passkey.ts'

export const PASSKEY_SCRIPTS = ['watchword.js', 'passkeys.js']

/**
 * A button that asks the browser for a passkey and sends what it signed. Hidden until a script finds that this browser
 * can: without one nothing on the page is missing.
 */
export const passkeyForm = (
  errors: FieldErrors,
  { purpose, now, press }: { purpose: Purpose; now: Temporal.Instant; press: string },
): Safe =>
  html`${errors['passkey'] && html`<p class="govuk-error-message" id="passkey">${errors['passkey']}</p>`}
    <form method="post" data-passkey-get="${JSON.stringify(askedOfPasskey(purpose, now))}" hidden>
      <input type="hidden" name="passkey" />
      ${button({ text: press, classes: 'govuk-button--secondary', preventDoubleClick: true })}
      <p class="govuk-body" role="status"></p>
    </form>`
