import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import { chooseSome, dayField, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { hereForATimeFields } from './here-for-a-time.ts'
import { back, sayKind } from './say.ts'

export const newPersonView = (base: string, form: Form, today: Temporal.PlainDate): PageView => ({
  title: 'Add a person',
  errors: form.errors,
  errorTitle: 'Not added yet',
  wide: false,
  before: back(`${base}/people`, 'People'),
  body: html`${pageHead({ say: 'Add a person', under: 'Being recorded gives nobody a way in. That is an invitation, later.' })}
  ${postForm(
    [
      textField(form, { name: 'givenName', label: 'First name' }),
      textField(form, { name: 'familyName', label: 'Last name' }),
      textField(form, {
        name: 'knownAs',
        label: 'Known as',
        hint: 'Only if they are called something else here',
      }),
      textField(form, {
        name: 'email',
        label: 'Email address',
        type: 'email',
        hint: 'Where an invitation to sign in would go',
      }),
      chooseSome(form, {
        ...{ name: 'kinds', label: 'What are they here?', hint: 'Select all that apply' },
        items: MEMBERSHIPS.map(kind => ({ value: kind, text: sayKind(kind) })),
      }),
      textField(form, { name: 'jobTitle', label: 'Job title', hint: 'It gives no rights: duties do' }),
      textField(form, { name: 'className', label: 'Class', classes: 'govuk-input--width-10' }),
      dayField(form, { name: 'startsOn', label: 'From which day?', value: today }),
      ...hereForATimeFields(form),
    ],
    'Add this person',
  )}`,
})
