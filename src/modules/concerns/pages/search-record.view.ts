import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import type { DeviceSearchShown, ShownEntry } from '../queries/device-search.ts'
import { SEARCH_FORMS } from '../search-fields.ts'
import {
  DECISION_ON_DEVICE_WORDS,
  DECISIONS_ON_DEVICE,
  DO_NOT_LOOK,
  type EntryKind,
  type PartOfSearch,
  PARTS_OF_SEARCH,
  REFUSED,
  STOPPED,
} from '../searches.ts'
import { link, listed, momentOf } from './say.ts'
import { findThem, sayGrounds, stateOfDevice } from './searches.view.ts'

type Around = {
  base: string
  leads: readonly string[]
  found: DeviceSearchShown
  readsConcern: boolean
  mayDecide: boolean
}

const SAYS: Readonly<Record<EntryKind, string>> = {
  consent: 'Consent was asked for',
  before: 'A search was begun',
  halt: 'Stopped: a nude, sexual or indecent picture is suspected',
  after: 'A search was written down',
  deletion: 'Something was deleted',
  evidence: 'Kept as evidence',
  hand: 'It was handed on',
  decision: 'A safeguarding lead decided',
}

/** One device: how it stands, what can be written now and why not the rest, and the line of what was written. */
export function searchRecordView({ base, leads, found, readsConcern, mayDecide }: Around): PageView {
  const { standing, reference, device, searchId } = found
  const at = `${base}/searches/${searchId}`
  return {
    title: `Device in ${reference}`,
    wide: false,
    before: html`<a class="govuk-back-link" href="${base}/searches">Searches of devices</a>`,
    body: html`${pageHead({ over: reference, say: device, under: stateOfDevice(standing) })}
      ${warning(found, leads)}
      ${partsList(at, { found, mayDecide })}
      <h2 class="ww-h2">Taken</h2>
      ${takenPart(found)}
      <p>${readsConcern ? link(`${base}/concerns/${found.concernId}`, `Concern ${reference}`) : found.isMine && link(`${base}/my-reports/child/${found.concernId}`, 'What you reported')}</p>
      <h2 class="ww-h2" id="line">What was written, in order</h2>
      ${found.entries.length === 0 ? html`<p>Nothing since it was taken.</p>` : html`<ol class="ww-plain">${found.entries.map(entry => entryLine(entry, found))}</ol>`}
      <p class="ww-soft ww-small">Nothing of it is ever changed. It takes no picture and no file.</p>`,
  }
}

const warning = ({ standing, rules }: DeviceSearchShown, leads: readonly string[]): Safe | false => {
  if (standing.isStopped)
    return html`<div class="ww-panel ww-ring"><p><strong>${DO_NOT_LOOK}</strong> ${STOPPED}</p>${findThem(leads)}</div>`
  if (standing.isRefused && rules.consentFrom.length)
    return html`<div class="ww-panel ww-ring"><p>${REFUSED}</p></div>`
  return false
}

/** What is next, first; what waits says for what. */
function partsList(at: string, { found, mayDecide }: { found: DeviceSearchShown; mayDecide: boolean }): Safe {
  const { standing, isSearcher, rules } = found
  const mayWrite = (part: PartOfSearch): boolean =>
    part === 'decision' ? mayDecide : ['hand', 'evidence', 'halt'].includes(part) || isSearcher
  const isAsked = (part: PartOfSearch): boolean => part !== 'consent' || rules.consentFrom.length > 0
  const parts = PARTS_OF_SEARCH.filter(part => isAsked(part) && mayWrite(part))
  const open = parts.filter(part => standing.shut[part] === undefined)
  const shut = parts.filter(
    part => standing.shut[part] !== undefined && !['halt', 'decision', 'evidence'].includes(part),
  )
  return html`${open.includes('halt') && html`<p>${button({ text: SEARCH_FORMS.halt.title, href: `${at}/halt`, classes: 'govuk-button--warning' })}</p>`}
    <h2 class="ww-h2">Next</h2>
    <ul class="ww-plain">
      ${open.filter(part => part !== 'halt').map(part => html`<li class="govuk-!-margin-bottom-3">${link(`${at}/${part}`, SEARCH_FORMS[part].title)}</li>`)}
      ${!standing.isStopped && shut.map(part => html`<li class="govuk-!-margin-bottom-3">${SEARCH_FORMS[part].title}<br /><span class="ww-soft">${standing.shut[part] ?? ''}</span></li>`)}
    </ul>`
}

const takenPart = ({
  owner,
  children,
  grounds,
  why,
  takenBy,
  takenAt,
  place,
  begunBy,
  begunAt,
}: DeviceSearchShown): Safe =>
  html`${summaryList({
    rows: [
      row('Whose', owner),
      // Whoever stands in the concern need not own it: a child who was hurt stands there too.
      ...(children.length ? [row('In the concern', listed(children.map(({ name }) => name)))] : []),
      row('Why', sayGrounds(grounds)),
      row('What happened', why),
      row('Taken by', `${takenBy}, ${sayMoment(takenAt)}`),
      row('Locked away', place),
    ],
  })}
  <p class="ww-soft ww-small">Written by ${begunBy}, ${sayMoment(begunAt)}.</p>`

const row = (text: string, words: string) => ({ key: { text }, value: { html: asWritten(words) } })

function entryLine(
  { kind, answers, happenedAt, recordedAt, recordedBy }: ShownEntry,
  found: DeviceSearchShown,
): Safe {
  const said = SEARCH_FORMS[kind].fields.flatMap(({ name, shows, items }) => {
    const answer = answers[name]
    if (!answer) return []
    const words =
      name === 'choice'
        ? DECISION_ON_DEVICE_WORDS[DECISIONS_ON_DEVICE.find(one => one === answer) ?? 'keep']
        : (items?.(found.rules, found.standing).find(({ value }) => value === answer)?.text ?? answer)
    return [row(shows, words)]
  })
  const guidance = answers['guidance']
    ? [row('Guidance', `${answers['guidance']}, ${answers['edition'] ?? ''}`)]
    : []
  return html`<li>
    <h3 class="govuk-heading-s ww-head-of-words">${SAYS[kind]}, ${momentOf(happenedAt)}</h3>
    ${said.length + guidance.length > 0 && summaryList({ rows: [...said, ...guidance] })}
    ${recordedBy && html`<p class="ww-soft ww-small">Written by ${recordedBy}, ${momentOf(recordedAt)}.</p>`}
  </li>`
}
