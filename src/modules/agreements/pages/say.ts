import { html, type Safe } from '../../../platform/design/html.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { sectionsOf, type SigningAudience, type Stage } from '../agreement.ts'

export { asWritten } from '../../../platform/design/parts.ts'

/** "staff", or "pupils, KS1" */
export const sayWho = ({ audience, stage }: { audience: SigningAudience; stage: Stage | null }): string =>
  stage ? `${AUDIENCE_WORDS[audience].many}, ${stage}` : AUDIENCE_WORDS[audience].many

/** "Asha, Reuben and Tobi" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`

/** "once", "3 times" */
export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

/** Only for whoever hears the page. */
export const hidden = (words: string): Safe => html`<span class="govuk-visually-hidden"> ${words}</span>`

export const link = (href: string, text: string, more = ''): Safe =>
  html`<a class="govuk-link" href="${href}">${text}${more && hidden(more)}</a>`

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

/** What was done about a missing signature. */
export const sayChased = ({ reminders, putOff }: { reminders: number; putOff: number }): string[] => [
  ...(reminders ? [`Reminded ${times(reminders)}`] : []),
  ...(putOff ? [`Said “not now” ${times(putOff)}`] : []),
]

/** The rules as they are read: short, one beneath the other. */
export const rules = (text: string): Safe =>
  html`${sectionsOf(text).map(
    ({ heading, rules }) =>
      html`${heading !== null && html`<h3 class="ww-label">${heading}</h3>`}
        <ul class="govuk-list govuk-list--bullet">
          ${rules.map(rule => html`<li>${rule}</li>`)}
        </ul>`,
  )}`

/** The same in the child's own words, to be read together. */
export const childRules = (childText: string | null, whose: string): Safe | false =>
  childText !== null &&
  html`<div class="ww-panel govuk-!-margin-bottom-6">
    <h3 class="ww-label govuk-!-margin-top-0">In ${whose} words</h3>
    ${rules(childText)}
  </div>`
