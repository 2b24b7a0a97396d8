import { dayOf } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { FileEntry, FileField } from '../child-file.ts'
import { dayOfEntry } from '../chronology.ts'
import { sayEntryWhen } from '../file-when.ts'
import { asWritten, momentOf } from './say.ts'

export const fieldOf = ({ head, words }: FileField): Safe =>
  html`<p>${head && html`<span class="ww-soft">${head}: </span>`}${asWritten(words)}</p>`

const isLater = (entry: FileEntry): boolean =>
  entry.happenedOn !== null &&
  Temporal.PlainDate.compare(dayOf(Temporal.Instant.from(entry.at)), dayOfEntry(entry)) > 0

/** An action that nobody has ended stands out by its first words. */
export const bodyOf = (entry: FileEntry): Safe =>
  isOpen(entry) ? openAction(entry) : html`${entry.fields.map(fieldOf)}`

const isOpen = ({ kind, fields }: FileEntry): boolean =>
  kind === 'asked-to-do' && fields.some(({ name }) => name === 'open')

function openAction({ fields }: FileEntry): Safe {
  const of = (name: string): string => fields.find(one => one.name === name)?.words ?? ''
  return html`<p>
    <span class="ww-soft">Still to be done: </span>${asWritten(of('what'))}
    (${of('owner')})${of('dueAt') && html`, by ${of('dueAt')}`}
  </p>`
}

/** Its writer is in its words; whoever brought it in wrote none of it. */
const isEarlier = ({ kind }: FileEntry): boolean => kind === 'earlier'

/** One event: what it is, when it happened and when it was written, by whom, and its words. */
export const eventItem = (entry: FileEntry, more: { title: string; below: Safe | false }): Safe =>
  html`<div class="moj-timeline__item">
    <div class="moj-timeline__header">
      <h2 class="moj-timeline__title">${more.title}</h2>
      <p class="moj-timeline__byline">${entry.by && `${isEarlier(entry) ? 'brought in by' : 'by'} ${entry.by}`}</p>
    </div>
    <p class="moj-timeline__date"><time datetime="${dayOfEntry(entry).toString()}">${sayEntryWhen(entry)}</time>${isLater(entry) && ` (${isEarlier(entry) ? 'brought in' : 'written'} on ${momentOf(entry.at)})`}</p>
    <div class="moj-timeline__description">${bodyOf(entry)} ${more.below}</div>
  </div>`
