import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { asWritten } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { type Part, PART_WORDS, type RightNow } from '../concern.ts'

export { asWritten } from '../../../platform/design/parts.ts'

export const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`

/** "Asha, Reuben and Tobi" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const sayPart = (part: Part | null): string =>
  part ? PART_WORDS[part].toLowerCase() : 'part not said yet'

export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

export const link = (href: string, text: string, more = ''): Safe =>
  html`<a class="govuk-link" href="${href}">${text}${more && html`<span class="govuk-visually-hidden"> ${more}</span>`}</a>`

/** The first words of a longer text. */
export const begins = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text

export const momentOf = (instant: string): string => sayMoment(Temporal.Instant.from(instant))
export const dayIn = (instant: string): string => sayDay(dayOf(Temporal.Instant.from(instant)))

export const RIGHT_NOW_WORDS: Readonly<Record<RightNow, string>> = {
  danger: 'Somebody was in danger when this was written.',
  told: 'Nobody was in danger, and the writer had told somebody in person.',
  'not-told': 'Nobody was in danger, and the writer had told nobody yet.',
  'not-asked': 'It was not said whether somebody was in danger.',
}

/** What was done although a procedure kept it shut, and how that came about. */
export const althoughLine = (although: string | null): Safe | false =>
  although !== null && html`${clock('late', 'Before it should have been')}: ${asWritten(although)}<br />`

export const NOT_NAMED = 'A child not yet named'
