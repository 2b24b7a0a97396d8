import { PHASE_WORDS, PHASES } from '../../people/index.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { fieldset, radios } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import { type Form, passwordField, textField } from '../../../platform/design/form.ts'
import { formPage, THREE_WORDS } from './fields.ts'

const group = (text: string, ...fields: readonly Parameters<typeof html>[1][]) =>
  fieldset({ legend: { text, classes: 'govuk-fieldset__legend--m' }, html: html`${fields}` })

/** Once in an installation's life: the school, and who answers for it. */
export const firstRunView = (form: Form, practice: string): PageView =>
  formPage(form, {
    title: 'Set up your school',
    under: 'About three minutes. Then you set up your second factor.',
    fields: html`
      ${group(
        'The school',
        textField(form, { name: 'name', label: 'Name of the school', autocomplete: 'organization' }),
        textField(form, { name: 'street', label: 'Address', autocomplete: 'street-address' }),
        textField(form, {
          name: 'town',
          label: 'Town or city',
          autocomplete: 'address-level2',
          classes: 'govuk-input--width-20',
        }),
        textField(form, {
          name: 'postcode',
          label: 'Postcode',
          autocomplete: 'postal-code',
          classes: 'govuk-input--width-10',
        }),
        textField(form, {
          name: 'localAuthority',
          label: 'Local authority',
          hint: 'Like Derbyshire, or London Borough of Newham',
        }),
        radios({
          ...{
            name: 'phase',
            idPrefix: 'phase',
            classes: 'govuk-radios--small',
            value: one(form.typed?.['phase']),
          },
          fieldset: { legend: { text: 'Kind of school', classes: 'ww-label' } },
          errorMessage: form.errors['phase'] ? { text: form.errors['phase'] } : undefined,
          items: PHASES.map(value => ({ value, text: PHASE_WORDS[value] })),
        }),
        textField(form, {
          ...{ name: 'slug', label: 'Last part of its web address (optional)' },
          hint: 'Small letters, digits and hyphens. Left empty, it is made from the name',
          classes: 'govuk-input--width-20',
        }),
      )}
      ${group(
        'The headteacher',
        textField(form, {
          name: 'givenName',
          label: 'First name',
          autocomplete: 'given-name',
          classes: 'govuk-input--width-20',
        }),
        textField(form, {
          name: 'familyName',
          label: 'Last name',
          autocomplete: 'family-name',
          classes: 'govuk-input--width-20',
        }),
        textField(form, { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username' }),
        passwordField(form.errors, {
          name: 'password',
          label: 'Choose a password',
          hint: THREE_WORDS(12),
          autocomplete: 'new-password',
        }),
      )}`,
    before: html`<p class="govuk-body">
      Not ready? <a class="govuk-link" href="${practice}">Look around a practice school first</a>
    </p>`,
    press: 'Set up the school',
  })
