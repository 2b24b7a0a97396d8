import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'

type Deed = { text: string; hidden?: string; classes?: string }

/** Small, beside something; it never is the one filled button. */
export const quiet = ({ text, hidden, classes = '' }: Deed): Safe =>
  button({
    html: html`${text}${hidden && html`<span class="govuk-visually-hidden"> ${hidden}</span>`}`,
    classes: `govuk-button--secondary ww-button--small ${classes}`.trim(),
    preventDoubleClick: true,
  })

/** A part that most do not need, folded; open where something in it must be put right. */
export const folded = (summary: string, isOpen: boolean, inside: Safe): Safe =>
  html`<details class="govuk-details"${isOpen && html` open`}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${summary}</span>
    </summary>
    <div class="govuk-details__text">${inside}</div>
  </details>`

/** A part of the record under a heading of its own. */
export const part = (id: string, text: string, inside: Safe): Safe =>
  html`<section aria-labelledby="${id}">
    <h2 class="ww-h2" id="${id}">${text}</h2>
    ${inside}
  </section>`
