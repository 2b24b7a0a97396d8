import { dayOf, sayDay } from '../../../platform/clock.ts'
import {
  chooseOne,
  deedButton,
  type Form,
  passwordField,
  postForm,
  textField,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { originOf } from '../../messages/index.ts'
import { COMES_BACK, PROVIDER_KINDS, type ProviderKind } from '../provider.ts'
import type { ProviderHere } from '../queries/providers-here.ts'

const day = (at: Temporal.Instant): string => sayDay(dayOf(at))

export function providersView(
  providers: readonly ProviderHere[],
  { form, hasOther }: { form: Form; hasOther: boolean },
): PageView {
  const open = providers.filter(({ endedAt }) => !endedAt)
  const over = providers.filter(({ endedAt }) => endedAt)
  return {
    ...{ title: 'Signing in with another account', errors: form.errors, errorTitle: 'Nothing was added' },
    wide: false,
    body: html`${pageHead({
      say: open.length ? sayOpen(open) : 'Everybody signs in with a password or a passkey',
      under:
        'Somebody who has connected their school account signs in with it. The second factor that your policy asks for is asked as before, and who has left signs in with nothing.',
    })}
    ${open.length > 0 && html`<ul class="ww-plain">${open.map(openRow)}</ul>`}
    <h2 class="ww-h2">Add one</h2>
    <p class="govuk-body">Make an application there first, of the kind “web”, with this address to come back to:
      <br /><code>${originOf()}${COMES_BACK}</code></p>
    ${postForm(
      [
        chooseOne(form, {
          ...{ name: 'kind', label: 'With what do people sign in?' },
          items: (Object.keys(PROVIDER_KINDS) as ProviderKind[])
            .filter(kind => kind !== 'other' || hasOther)
            .map(kind => ({ value: kind, text: PROVIDER_KINDS[kind] })),
        }),
        textField(form, {
          ...{ name: 'tenant', label: 'Whose accounts?' },
          hint: `Microsoft: the directory (tenant) ID. Google: your domain.${hasOther ? ' Another: its issuer' : ''}`,
        }),
        textField(form, { name: 'clientId', label: 'Application (client) ID' }),
        passwordField(form.errors, {
          ...{ name: 'secret', label: 'Client secret', autocomplete: 'off' },
          hint: 'It is sealed and never shown again',
        }),
      ],
      'Add it',
    )}
    ${
      over.length > 0 &&
      html`<h2 class="ww-h2">Over</h2>
        <ul class="govuk-list">
          ${over.map(
            one =>
              html`<li>${PROVIDER_KINDS[one.kind]}, ${one.tenant}: from ${day(one.addedAt)} until ${one.endedAt && day(one.endedAt)}</li>`,
          )}
        </ul>`
    }`,
  }
}

const sayOpen = (open: readonly ProviderHere[]): string =>
  `People sign in with ${open.map(({ kind }) => PROVIDER_KINDS[kind]).join(' and ')}`

const openRow = ({ id, kind, tenant, addedAt, addedBy }: ProviderHere): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      <strong>${PROVIDER_KINDS[kind]}</strong><br />${tenant}. Added by ${addedBy} on ${day(addedAt)}.
    </p>
    ${deedButton('', `End signing in with ${PROVIDER_KINDS[kind]}`, { fields: { deed: 'end', providerId: id } })}
  </li>`
