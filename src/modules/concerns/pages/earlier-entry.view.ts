import { sayDay, sayTime } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { EarlierRow } from '../earlier/rows.ts'
import { asWritten } from './say.ts'

type Said = Pick<
  EarlierRow,
  'line' | 'happenedOn' | 'happenedAt' | 'category' | 'words' | 'acted' | 'author' | 'others'
>

export const sayWhen = ({ happenedOn, happenedAt }: Pick<Said, 'happenedOn' | 'happenedAt'>): string =>
  happenedOn
    ? `${sayDay(Temporal.PlainDate.from(happenedOn))}${happenedAt ? `, ${sayTime(Temporal.Instant.from(happenedAt))}` : ''}`
    : 'Without a day'

/** A day as we read it from the file; what could not be read, as it is written there. */
export const sayBorn = (born: string): string =>
  born && `born ${/^\d{4}-\d\d-\d\d$/.test(born) ? sayDay(Temporal.PlainDate.from(born)) : born}`

/** One record of another system, word for word. What is an address in it is only text. */
export const earlierWords = ({ category, words, acted, author, others }: Said): Safe =>
  html`${category && html`<p><span class="ww-soft">Category: </span>${category}</p>`}
  ${words && html`<p class="ww-said">${asWritten(words)}</p>`}
  ${acted && html`<p><span class="ww-soft">What was done: </span>${asWritten(acted)}</p>`}
  ${others.map(({ head, words: said }) => html`<p><span class="ww-soft">${head}: </span>${asWritten(said)}</p>`)}
  ${author && html`<p class="ww-soft ww-small">Written by ${author}.</p>`}`
