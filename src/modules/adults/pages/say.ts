import { html, type Safe } from '../../../platform/design/html.ts'
import { DUTY_WORDS, type Duty } from '../../../words/duties.ts'

export { asWritten } from '../../../platform/design/parts.ts'

export const link = (href: string, text: string, more = ''): Safe =>
  html`<a class="govuk-link" href="${href}">${text}${more && html`<span class="govuk-visually-hidden"> ${more}</span>`}</a>`

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

/** "headteacher", "chair of governors" */
export const dutyInWords = (duty: Duty): string =>
  DUTY_WORDS[duty].replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase())

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
