import { html } from '../src/platform/design/html.ts'
import type { PageView } from '../src/platform/design/layout.ts'
import * as macros from '../src/platform/design/macros.ts'
import { emergencyLine, pageHead } from '../src/platform/design/parts.ts'

const wrong = { saw: 'Write what you saw, heard or were told.', review: 'Enter a day that is still to come.' }
const legend = (text: string) => ({ legend: { text, classes: 'ww-label' } })
const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'Not yet' },
]

const form = html`<form method="post" novalidate>
  ${macros.input({ id: 'who', name: 'who', label: { text: 'Who is it about?', classes: 'ww-label' }, autocomplete: 'off' })}
  ${macros.textarea({ id: 'saw', name: 'saw', label: { text: 'What did you see?' }, errorMessage: { text: wrong.saw } })}
  ${macros.characterCount({ id: 'said', name: 'said', maxlength: 500, label: { text: 'What did they say?' } })}
  ${macros.radios({ name: 'told', classes: 'govuk-radios--small', fieldset: legend('Have you told Priya?'), items: yesNo })}
  ${macros.checkboxes({ name: 'because', fieldset: legend('What is it based on?'), items: [{ value: '1', text: 'Messages' }] })}
  ${macros.select({ id: 'class', name: 'class', label: { text: 'Class' }, items: [{ value: 'r', text: 'Robin' }] })}
  ${macros.dateInput({ id: 'review', fieldset: legend('Look at it again on'), errorMessage: { text: wrong.review } })}
  ${macros.fileUpload({ id: 'document', name: 'document', label: { text: 'Choose the document' } })}
  ${macros.passwordInput({ id: 'password', name: 'password', label: { text: 'Password' } })}
  <input type="hidden" name="token" value="secret" />
  <input type="hidden" name="about" value="231" data-keep-field />
  ${macros.button({ text: 'Send', classes: 'ww-button--wide' })}
</form>`

export const formSpecimen: PageView = {
  title: 'Report a concern',
  wide: false,
  errors: wrong,
  errorTitle: 'Not sent yet',
  before: emergencyLine(['Priya Anand-Cole', 'Tom Ferriby']),
  body: html`${pageHead({ say: 'Report a concern', under: 'Just what you know. About a minute.' })} ${form}`,
}
