import { dayOf, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { summaryList } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { before, ON_A_PAGE, pageShown } from '../../../platform/list-page.ts'
import type { ChildFile, FileConcern, FileEntry } from '../child-file.ts'
import { entriesOf, entryTitle, headLines, OF_CHILD, sayDecided, sayParts } from '../file-shown.ts'
import { sayEntryWhen, sayWritten } from '../file-when.ts'
import { fieldOf } from './file-entry.view.ts'
import { count, dayIn, link } from './say.ts'

type Shown = { base: string; school: string; now: Temporal.Instant; page: number; file: ChildFile }

export function fileView({ base, school, now, page, file }: Shown): PageView {
  const { concerns, entries, name, personId, since } = file
  const at = `${base}/children/${personId}/concerns`
  const shown = pageShown(page, concerns.length)
  const here = concerns.slice(before(shown), before(shown) + ON_A_PAGE)
  return {
    title: 'The whole file',
    body: html`${pageHead({
      over: html`${link(`${base}/concerns`, 'Concerns')} &ensp;/&ensp; ${link(at, 'Chronology')}`,
      say: name,
      under: entries.length
        ? `${count(concerns.length, 'concern', 'concerns')} and ${count(entries.length, 'entry', 'entries')}${since ? ` since ${dayIn(since)}` : ''}. Read at ${school} on ${sayMoment(now)}.`
        : 'Nothing yet. What is reported about this child will stand here.',
    })}
    ${summaryList({ rows: headLines(file, dayOf(now)).map(({ head, words }) => ({ key: { text: head }, value: { text: words } })) })}
    <p class="ww-soft">
      The names of other children who stand in the same concerns are taken out of the words. A concern that you are kept
      from is not in it.
    </p>
    ${here.map(one => concernPart(one, entriesOf(file, one.concernId), base))}
    ${shown === 1 && ofChild(entriesOf(file, null))}
    ${pagesOfList({ page: shown, all: concerns.length, at: `${at}/file` })}`,
  }
}

const concernPart = (concern: FileConcern, entries: readonly FileEntry[], base: string): Safe =>
  html`<section aria-labelledby="c-${concern.concernId}">
    <h2 class="ww-h2 ww-h2--ruled" id="c-${concern.concernId}">
      ${link(`${base}/concerns/${concern.concernId}`, `Concern ${concern.reference}`)}
    </h2>
    <p>Reported on ${dayIn(concern.reportedAt)}. ${sayParts(concern)}.<br />${sayDecided(concern)}.</p>
    ${entries.map(inFile)}
  </section>`

const ofChild = (entries: readonly FileEntry[]): Safe | false =>
  entries.length > 0 &&
  html`<section aria-labelledby="of-child">
    <h2 class="ww-h2 ww-h2--ruled" id="of-child">${OF_CHILD}</h2>
    ${entries.map(inFile)}
  </section>`

const inFile = (entry: FileEntry): Safe =>
  html`<h3 class="govuk-heading-s ww-head-of-words">${entryTitle(entry)}, ${sayEntryWhen(entry)}</h3>
    ${entry.fields.map(fieldOf)}
    <p class="ww-soft ww-small">${sayWritten(entry)}</p>`
