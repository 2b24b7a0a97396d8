import { type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'

/** "I do not agree" is an answer, in one's own words; it is never hidden behind the one button that signs. */
export const refusalForm = (form: Form, to: string, hidden: Safe): Safe =>
  html`<details class="govuk-details" ${form.errors['words'] && html`open`}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">I do not agree</span></summary>
    <form method="post" novalidate>
      ${hidden}
      <input type="hidden" name="answer" value="refuse" />
      ${linesField(form, {
        ...{ rows: 5, name: 'words', label: 'What do you not agree with?' },
        hint: `Your words go to ${to} as you write them, and to nobody else.`,
      })}
      ${button({ text: 'Send my answer', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  </details>`
