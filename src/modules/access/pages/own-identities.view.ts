import { dayOf, sayDay } from '../../../platform/clock.ts'
import { passwordField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { PROVIDER_KINDS } from '../provider.ts'
import type { OwnProvider } from '../queries/own-identities.ts'
import { formPage } from './fields.ts'

const ACCOUNT = html`<a class="govuk-back-link" href="/account">Your account</a>`
const WAYS = html`<a class="govuk-back-link" href="/account/sign-in-with">Ways to sign in</a>`

const sayState = ({ connectedAt, lastUsedAt }: OwnProvider): string => {
  if (!connectedAt) return 'Not connected'
  const used = lastUsedAt ? `, last used on ${sayDay(dayOf(lastUsedAt))}` : ''
  return `Connected on ${sayDay(dayOf(connectedAt))}${used}`
}

export const ownIdentitiesView = (own: readonly OwnProvider[]): PageView => ({
  title: 'Ways to sign in',
  wide: false,
  before: ACCOUNT,
  body: html`${pageHead({
    say: own.length ? 'Sign in with your school’s account' : 'Your schools use no other way to sign in',
    under: own.length
      ? 'Connect it once. From then on it can stand in the place of your password; a second factor is asked as before.'
      : 'You sign in with your password or a passkey.',
  })}
  ${
    own.length > 0 &&
    table({
      firstCellIsHeader: true,
      caption: 'Ways to sign in',
      captionClasses: 'govuk-visually-hidden',
      head: [
        { text: 'With' },
        { text: 'State' },
        { html: html`<span class="govuk-visually-hidden">Change</span>` },
      ],
      rows: own.map(one => [
        { text: `${PROVIDER_KINDS[one.kind]}, ${one.school.name}` },
        { text: sayState(one) },
        {
          html: html`<a class="govuk-link" href="/account/sign-in-with?provider=${one.providerId}"
            >${one.connectedAt ? 'Disconnect' : 'Connect'}<span class="govuk-visually-hidden">
              ${PROVIDER_KINDS[one.kind]}, ${one.school.name}</span></a
          >`,
        },
      ]),
    })
  }`,
})

export const askPasswordView = (asked: OwnProvider, errors: FieldErrors): PageView => {
  const name = `${PROVIDER_KINDS[asked.kind]}, ${asked.school.name}`
  const isIn = asked.connectedAt !== null
  return {
    ...formPage(
      { errors },
      {
        title: isIn ? `Disconnect ${name}` : `Connect ${name}`,
        under: isIn
          ? 'It signs you in no more. Your password and passkeys work as before.'
          : 'You sign in there next, so that we know which account is yours. Of it we keep one reference that means something to nobody else.',
        fields: html`<input type="hidden" name="deed" value="${isIn ? 'end' : 'connect'}" />
          ${passwordField(errors, { name: 'password', label: 'Your password', autocomplete: 'current-password' })}`,
        press: isIn ? 'Disconnect it' : 'Continue',
      },
    ),
    before: WAYS,
  }
}

/** A link: a form may not lead to another site. */
export const goThereView = (address: string): PageView => ({
  title: 'Sign in there',
  wide: false,
  before: WAYS,
  body: html`${pageHead({
    say: 'Now sign in there',
    under: 'You come back here by yourself. It works for ten minutes, in this browser.',
  })}
  ${button({ text: 'Go there and sign in', href: address })}`,
})
