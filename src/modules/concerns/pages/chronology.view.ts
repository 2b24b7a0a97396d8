import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { mojTimeline } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { pageShown } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { CHOICE_WORDS, PART_WORDS } from '../concern.ts'
import type { Chronology, Entry } from '../queries/chronology.ts'
import { saySanction } from '../sanctions.ts'
import { asWritten, count, dayIn, link, listed } from './say.ts'

type Shown = { base: string; child: Chronology; page: number }

export function chronologyView({ base, child, page }: Shown): PageView {
  const { personId, name, className, all, entries } = child
  const at = `${base}/children/${personId}/concerns`
  return {
    title: 'Chronology',
    body: html`${pageHead({
      over: link(`${base}/concerns`, 'Concerns'),
      say: className ? `${name}, ${className}` : name,
      under: all
        ? `${count(all, 'concern', 'concerns')}, newest first. Other children are not named here.`
        : 'Nothing yet. What is reported about this child will stand here.',
    })}
    ${timelineOf(entries, concernId => `${base}/concerns/${concernId}`)}
    <p>${link(`${at}/break-glass`, 'When this file was opened in an emergency')}</p>
    ${pagesOfList({ page: pageShown(page, all), all, at })}`,
  }
}

/** Each concern as it stands in a child’s file; without an address to open it at, for whoever reads the file alone. */
export const timelineOf = (entries: readonly Entry[], openAt?: (concernId: Id) => string): Safe | false =>
  entries.length > 0 &&
  mojTimeline({
    headingLevel: 2,
    items: entries.map(entry => ({
      ...{ at: entry.reportedAt, label: { text: titleOf(entry) } },
      html: ofEntry(entry, openAt),
    })),
  })

const titleOf = ({ part, reference }: Entry): string =>
  `${reference}, ${part ? PART_WORDS[part].toLowerCase() : 'part not said yet'}`

const ofEntry = (entry: Entry, openAt?: (concernId: Id) => string): Safe =>
  html`${WORDS.map(({ of, says }) => entry[of] && html`<p>${says && html`<span class="ww-soft">${says}: </span>`}${asWritten(entry[of])}</p>`)}
    ${entry.additions.map(
      ({ words, addedAt }) =>
        html`<p><span class="ww-soft">Added on ${dayIn(addedAt)}: </span>${asWritten(words)}</p>`,
    )}
    ${entry.actions.map(({ what, owner }) => html`<p><span class="ww-soft">Still to be done: </span>${what} (${owner})</p>`)}
    ${entry.sanctions.map(
      ({ sanction, level, decidedOn, because, isLifted }) =>
        html`<p><span class="ww-soft">${sanction ? 'Sanction' : 'No sanction'}, ${sayDay(Temporal.PlainDate.from(decidedOn))}: </span>${sanction && `${saySanction(sanction, level)}${isLifted ? ', lifted since' : ''}. `}${asWritten(because)}</p>`,
    )}
    ${entry.others.length > 0 && html`<p class="ww-soft">${capital(sayOthers(entry))}.</p>`}
    <p>
      ${entry.decided && entry.decidedAt ? `${CHOICE_WORDS[entry.decided].says}, ${dayIn(entry.decidedAt)}.` : 'Not decided yet.'}
      ${openAt && link(openAt(entry.concernId), 'Open it', entry.reference)}
    </p>`

const WORDS = [
  { of: 'happened', says: 'When and where' },
  { of: 'saw', says: '' },
  { of: 'said', says: 'Said in their own words' },
  { of: 'othersSaid', says: 'Told by others' },
  { of: 'thought', says: 'What the writer thinks' },
] as const

const sayOthers = ({ others }: Entry): string =>
  listed(others.map(part => (part ? `another child: ${PART_WORDS[part].toLowerCase()}` : 'another child')))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
