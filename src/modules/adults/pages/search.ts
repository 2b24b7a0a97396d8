import { dayOf, sayDay } from '../../../platform/clock.ts'
import { schoolPath } from '../../../platform/call.ts'
import type { Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { marked, pagesOfSearch, searchForm } from '../../../platform/design/search.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { CHOICE_WORDS } from '../concern.ts'
import { may } from '../permissions.ts'
import { type FoundAdult, type FoundAdults, searchAdults } from '../queries/search-adults.ts'
import { back, link, listed, lowerFirst } from './say.ts'

/** For whoever may come to answer for one, with records or without: the same page, so that it tells nothing. */
export const searchPage: Page = {
  url: '/s/:school/concerns-about-adults/search',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  get: async ({ call, typed, errors }) =>
    show(searchView(`${schoolPath(call.school)}/concerns-about-adults`, { typed, errors })),
  async post({ call, answers }) {
    const words = one(answers['words'])
    const found = await searchAdults(call, { words, page: one(answers['page']) || 1 })
    const form = { typed: { words }, errors: {} }
    return show(searchView(`${schoolPath(call.school)}/concerns-about-adults`, form, found))
  },
}

const searchView = (room: string, form: Form, found?: FoundAdults): PageView => ({
  ...{ title: 'Search concerns about adults', errors: form.errors, errorTitle: 'Nothing was looked for yet' },
  before: back(room, 'Concerns about adults'),
  body: html`${pageHead({ say: 'Search concerns about adults' })}
  ${searchForm(form, 'Only what you answer for is looked through. That you looked is kept under seal; what for is not.')}
  ${found && results(room, found)}`,
})

function results(room: string, { typed, page, all, records }: FoundAdults): Safe {
  const words = typed.map(({ as }) => as).join(' ')
  if (!all)
    return html`<h2 class="ww-h2" role="status">Nothing found for “${words}”.</h2>
      <p>All words have to stand in one record that you answer for. Try fewer of them, or a name alone.</p>`
  return html`<h2 class="ww-h2" role="status">${all === 1 ? '1 record' : `${all} records`}</h2>
    <ul class="govuk-list ww-quiet">
      ${records.map(record => recordRow(room, record))}
    </ul>
    ${pagesOfSearch({ words, page, all })}`
}

const sayOn = (at: string): string => sayDay(dayOf(Temporal.Instant.from(at)))

const recordRow = (
  room: string,
  { concernId, reference, reportedAt, initials, decided, hits }: FoundAdult,
): Safe =>
  html`<li>
    ${link(`${room}/${concernId}`, reference)}, ${sayOn(reportedAt)}: ${listed(initials) || 'not named yet'},
    ${decided ? lowerFirst(CHOICE_WORDS[decided].says) : 'not decided yet'}
    ${hits.map(({ words, saidAt }) => html`<span>${saidAt === reportedAt ? '' : `${sayOn(saidAt)}: `}${marked(words)}</span>`)}
    ${hits.length === 0 && html`<span>Found by the name of whom it is about, or by its reference.</span>`}
  </li>`
