import { html, type Safe } from '../../../platform/design/html.ts'
import { isDuty } from '../../../words/duties.ts'
import { type Kind, KIND_WORDS, sayWhom } from '../lines.ts'
import type { List } from '../queries/lists.ts'

export const link = (href: string, text: string, more = ''): Safe =>
  html`<a class="govuk-link" href="${href}">${text}${more && html`<span class="govuk-visually-hidden"> ${more}</span>`}</a>`

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

const small = (words: string) => words.replace(/^[A-Z](?![A-Z])/, first => first.toLowerCase())

/** "Starts as member of staff", "Is no longer computing lead". */
export const sayKind = ({ kind, whom }: { kind: Kind; whom: string }): string =>
  `${KIND_WORDS[kind]} ${isDuty(whom) ? small(sayWhom(whom)) : sayWhom(whom)}`

export function sayDone(list: List): string {
  const done = list.lines.filter(({ isDone }) => isDone).length
  return done === list.lines.length ? 'All done' : `${done} of ${list.lines.length} done`
}

/** The day on which the last line was done, where all are. */
export function finishedOn(list: List): Temporal.PlainDate | undefined {
  if (list.lines.some(({ isDone }) => !isDone)) return undefined
  return list.lines
    .flatMap(({ doneOn }) => doneOn ?? [])
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
}
