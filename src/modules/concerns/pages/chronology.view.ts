import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, select } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { sayDay } from '../../../platform/clock.ts'
import { pageShown } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { type Group, GROUP_WORDS, GROUPS, sayWaits, sayYear } from '../chronology.ts'
import { PART_WORDS } from '../concern.ts'
import type { Chronology, ChronologyEvent } from '../queries/chronology.ts'
import { entryTitle } from '../file-shown.ts'
import { eventItem, fieldOf } from './file-entry.view.ts'
import { linkedPart } from './linked.view.ts'
import { capital, count, dayIn, link, listed, sayPart } from './say.ts'

type Shown = {
  base: string
  child: Chronology
  page: number
  only: Group | undefined
  year: number | undefined
}

export function chronologyView(shown: Shown): PageView {
  const { base, child, page, only, year } = shown
  const at = `${base}/children/${child.personId}/concerns`
  const filter = [only && `only=${only}`, year !== undefined && `year=${year}`].filter(Boolean).join('&')
  return {
    title: 'Chronology',
    body: html`${pageHead({
      over: link(`${base}/concerns`, 'Concerns'),
      say: child.className ? `${child.name}, ${child.className}` : child.name,
      under: sayFile(child),
    })}
    ${waysOn(at)} ${child.years.length > 0 && filterForm(at, shown)}
    ${child.years.length > 0 && html`<p role="status">${sayShown(shown)}</p>`}
    ${timelineOf(child.events, concernId => `${base}/concerns/${concernId}`)}
    ${pagesOfList({ page: pageShown(page, child.all), all: child.all, at: `${at}${filter && `?${filter}`}` })}
    ${linkedPart(child, base)}`,
  }
}

/** Since when there is a file, and what it still waits for. */
function sayFile({ since, concerns, waits, years }: Chronology): string {
  if (!since && years.length)
    return 'No concern has been reported here. What is below was recorded otherwise.'
  if (!since) return 'Nothing yet. What is reported about this child will stand here.'
  const open = sayWaits(waits)
  const review = waits.reviewOn
    ? ` It is looked at again on ${sayDay(Temporal.PlainDate.from(waits.reviewOn))}.`
    : ''
  return `${count(concerns, 'concern', 'concerns')} since ${dayIn(since)}. ${open.length ? `It waits for ${listed(open)}.` : 'Nothing in it waits for anybody.'}${review}`
}

const WAYS = [
  ['file', 'The whole file'],
  ['pdf', 'Take it as a PDF'],
  ['transfer', 'Send it to the next school'],
  ['access', 'Somebody asks for what is held'],
  ['readings', 'Who has read it'],
  ['watch', 'Who is asked to be alert'],
  ['retention', 'How long it is kept'],
  ['earlier', 'Bring in an earlier chronology'],
  ['break-glass', 'When it was opened in an emergency'],
] as const

const waysOn = (at: string): Safe =>
  html`<p>${WAYS.map(([to, says]) => html`${link(`${at}/${to}`, says)} &ensp; `)}</p>`

const filterForm = (action: string, { only, year, child }: Shown): Safe =>
  html`<form method="get" action="${action}" class="ww-across" novalidate>
    ${select({
      ...{ id: 'only', name: 'only', label: { text: 'What', classes: 'ww-label' }, value: only ?? '' },
      items: [
        { value: '', text: 'Everything' },
        ...GROUPS.map(value => ({ value, text: GROUP_WORDS[value] })),
      ],
    })}
    ${select({
      ...{ id: 'year', name: 'year', label: { text: 'School year', classes: 'ww-label' } },
      value: year === undefined ? '' : String(year),
      items: [
        { value: '', text: 'All years' },
        ...[...new Set([...child.years, ...(year === undefined ? [] : [year])])].map(one => ({
          ...{ value: String(one), text: sayYear(one) },
        })),
      ],
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

function sayShown({ child: { all }, only, year }: Shown): string {
  const of = only || year !== undefined ? ' of this kind' : ''
  return all
    ? `${count(all, 'entry', 'entries')}${of}, newest first. The names of other children in these concerns are taken out of the words.`
    : 'None of this kind.'
}

/** Events as they stand in a child’s file; without an address to open them at, for whoever reads the file alone. */
export const timelineOf = (
  events: readonly ChronologyEvent[],
  openAt?: (concernId: Id) => string,
): Safe | false =>
  events.length > 0 && html`<div class="moj-timeline">${events.map(one => eventOf(one, openAt))}</div>`

function eventOf(event: ChronologyEvent, openAt?: (concernId: Id) => string): Safe {
  const { reference, concernId, part, others, account } = event
  const title = `${entryTitle(event)}${event.kind === 'reported' ? `: ${sayPart(part)}` : ''}`
  return eventItem(event, {
    title,
    below: html`${account.map(one => fieldOf({ name: one.kind, head: entryTitle(one), words: one.fields[0]?.words ?? '' }))}
      ${
        others.length > 0 &&
        html`<p class="ww-soft">
          ${capital(listed(others.map(one => (one ? `another child: ${PART_WORDS[one].toLowerCase()}` : 'another child'))))}.
        </p>`
      }
      ${concernId && reference && html`<p class="ww-small">${openAt ? link(openAt(concernId), reference, `: ${title}`) : reference}</p>`}`,
  })
}
