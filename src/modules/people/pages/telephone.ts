import { html, type Safe } from '../../../platform/design/html.ts'

/** A number that a phone can ring. */
export const telephone = (number: string): Safe =>
  html`<a class="govuk-link" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>`
