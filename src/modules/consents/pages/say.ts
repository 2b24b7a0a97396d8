import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { ANSWER_WORDS, type Answer } from '../purposes.ts'

export const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`
export const firstName = (name: string): string => name.split(' ')[0] ?? name
export const hidden = (words: string): Safe => html`<span class="govuk-visually-hidden"> ${words}</span>`
export const link = (href: string, text: string, more = ''): Safe =>
  html`<a class="govuk-link" href="${href}">${text}${more && hidden(more)}</a>`
export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

/** "Yes, on 3 September 2026. It lasts until 31 August 2027." */
export const sayAnswer = ({
  answer,
  givenOn,
  lastsUntil,
}: {
  answer: Answer
  givenOn: Temporal.PlainDate
  lastsUntil: Temporal.PlainDate | null
}): string =>
  `${ANSWER_WORDS[answer]}, on ${sayDay(givenOn)}.${answer === 'yes' && lastsUntil ? ` It lasts until ${sayDay(lastsUntil)}.` : ''}`
