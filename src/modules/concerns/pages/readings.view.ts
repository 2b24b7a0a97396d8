import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { pageShown } from '../../../platform/list-page.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import type { Readings, ReadOnce } from '../queries/file-readings.ts'
import { TAKEN_WORDS } from '../taking.ts'
import { asWritten, count, link, lowerFirst, momentOf } from './say.ts'

type Shown = {
  base: string
  at: string
  back: { href: string; text: string }
  found: Readings
  page: number
}

export const readingsView = ({ base, at, back, found, page }: Shown): PageView => ({
  title: 'Who has read it',
  before: html`<a class="govuk-back-link" href="${back.href}">${back.text}</a>`,
  body: html`${pageHead({
    over: 'Who has read it',
    say: found.title,
    under: found.all
      ? `Opened ${count(found.all, 'time', 'times')}, as the log of concerns has it. Newest first.`
      : 'Nobody has opened it yet.',
  })}
  ${
    found.takings.length > 0 &&
    html`<h2 class="ww-h2">Taken away as a PDF</h2>
      ${found.takings.map(
        one =>
          html`<p>
            <strong>${one.by}</strong>, ${momentOf(one.at)}: ${lowerFirst(TAKEN_WORDS[one.what])}, ${one.reference}${one.withKept && ', with ethnic origin and religion'}<br />
            <span class="ww-soft">Why: </span>${asWritten(one.because)}
          </p>`,
      )}
      <h2 class="ww-h2">Opened</h2>`
  }
  <ol class="ww-plain">
    ${found.reads.map(one => lineOf(one, base))}
  </ol>
  ${pagesOfList({ page: pageShown(page, found.all), all: found.all, at })}`,
})

const lineOf = (one: ReadOnce, base: string): Safe =>
  html`<li class="govuk-!-margin-bottom-3">
    <strong>${one.name}</strong>, ${momentOf(one.at)}:
    ${one.concernId && one.reference ? html`${READ_OF[one.useCase]}${link(`${base}/concerns/${one.concernId}`, one.reference)}` : (READ[one.useCase] ?? 'what belongs to it')}<br />
    <span class="ww-soft">${rightOf(one)}</span>
  </li>`

const READ_OF: Readonly<Record<string, string>> = {
  'concerns.extract': 'an extract of ',
  'concerns.search': 'a search that found ',
}
const READ: Readonly<Record<string, string>> = {
  'concerns.chronology': 'the chronology',
  'concerns.child-file': 'the whole file',
  'concerns.broken-file': 'the file, in an emergency',
  'concerns.file-readings': 'who has read it',
  'concerns.watched': 'who is asked to be alert',
  'concerns.pattern': 'several concerns together',
  'concerns.search': 'a search that found the child',
  'disclosures.requests-of-child': 'who asked for what is held',
  'disclosures.choices-made': 'an answer to whoever asked for what is held',
  'transfers.transfers-of-child': 'what went to the next school',
}

function rightOf({ duty, asked, givenBy, useCase }: ReadOnce): Safe {
  if (givenBy) return html`Given to them by ${givenBy}.`
  if (duty) return html`As ${DUTY_WORDS[duty].toLowerCase()}.`
  if (asked)
    return html`${asked.by ? `Asked by ${asked.by} to read it` : 'By the ladder'}${asked.until && ` until ${momentOf(asked.until)}`}: “${asWritten(asked.because)}”.`
  return html`${useCase === 'concerns.broken-file' ? 'In an emergency' : 'As whoever wrote it'}.`
}
