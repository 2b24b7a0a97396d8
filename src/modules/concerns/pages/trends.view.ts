import { dayOf, sayDay } from '../../../platform/clock.ts'
import { dayField, type Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { TermSpan } from '../../people/index.ts'
import {
  BAND_WORDS,
  bandOf,
  DIMENSIONS,
  type Listed,
  NOT_SAID,
  tally,
  WEEKDAY_WORDS,
  weekdayOf,
} from '../dimensions.ts'
import { type Fact, type Part, PARTS } from '../figures.ts'
import { type Days, isIn, type Period } from '../periods.ts'
import type { TrendNote } from '../queries/trend-notes.ts'
import type { Named } from '../queries/trends.ts'
import { delayPart } from './delay.view.ts'
import { folded } from './form.ts'
import { heat } from './heat.view.ts'
import { followedPart } from './in-and-out.view.ts'
import { asWritten, count, link } from './say.ts'

export type TrendsShown = {
  base: string
  terms: readonly TermSpan[]
  period: Period
  today: Temporal.PlainDate
  parts: ReadonlySet<Part>
  /** Of the period and of the one before it. */
  facts: readonly (Fact & Named)[]
  form: Form
  notes: readonly TrendNote[]
}

const factsIn = (facts: TrendsShown['facts'], days: Days) =>
  facts.filter(({ reportedAt }) => isIn(dayOf(reportedAt), days))
const sayDays = ({ name, from, to }: Days & { name: string | undefined }): string =>
  name ?? `${sayDay(from)} to ${sayDay(to)}`

/** Small numbers stand here: it is the leads’ own page. */
export function trendsView(shown: TrendsShown): PageView {
  const { base, period, facts, parts, form } = shown
  const [now, before] = [factsIn(facts, period), factsIn(facts, period.before)]
  return {
    ...{ title: 'Figures of concerns', errors: form.errors, errorTitle: 'Not counted yet' },
    body: html`${pageHead({
      over: link(`${base}/concerns`, 'Concerns'),
      say: `${sayDays(period)}: ${count(now.length, 'concern', 'concerns')}`,
      under: `${sayChange(now.length, before.length)}. ${sayDays(period.before)} had ${before.length}. For you who lead safeguarding: small numbers tell of children, so copy nothing of it to anybody.`,
    })}
      ${daysPart(shown)} ${notedPart(shown)}
      ${PARTS.filter(isListed).map(part => parts.has(part) && dimensionPart(part, now, before, shown))}
      ${parts.has('in-and-out') && followedPart(now, base)} ${parts.has('time') && now.length > 0 && timePart(now)}
      ${parts.has('place-and-time') && now.length > 0 && placePart(now)} ${parts.has('delay') && delayPart(now, before)}`,
  }
}

/** What was noted in these days, beside what was counted. */
function notedPart({ notes, period, parts, base }: TrendsShown): Safe | false {
  const shown = notes.filter(
    ({ kind, notedOn }) =>
      parts.has(kind === 'local-alert' ? 'local-notes' : 'trend-notes') &&
      isIn(Temporal.PlainDate.from(notedOn), period),
  )
  if (!parts.has('local-notes') && !parts.has('trend-notes')) return false
  return html`<section aria-labelledby="noted">
    <h2 class="ww-h2" id="noted">Noted in these days</h2>
    ${
      shown.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${shown.map(
          ({ kind, title, words, notedOn }) =>
            html`<li>
              ${sayDay(Temporal.PlainDate.from(notedOn))}: ${kind === 'local-alert' && 'local alert, '}<strong>${title}</strong>${words && html`. ${asWritten(words)}`}
            </li>`,
        )}
      </ul>`
    }
    <p>${link(`${base}/trends`, 'New apps, games and challenges, and local alerts')}</p>
  </section>`
}

const isListed = (part: Part): part is Listed => part in DIMENSIONS

const sayChange = (now: number, before: number): string =>
  now > before ? `Up from ${before}` : now < before ? `Down from ${before}` : 'As many as before'

function daysPart({ base, terms, period, form, today }: TrendsShown): Safe {
  const url = `${base}/concerns/figures`
  const begun = terms.filter(({ from }) => Temporal.PlainDate.compare(from, today) <= 0)
  const isTyped = Object.keys(form.errors).length > 0
  return html`<p>
      ${begun
        .slice(-6)
        .map(
          ({ name, from, to }, n) =>
            html`${n > 0 && ' · '}${name === period.name ? html`<strong>${name}</strong>` : link(`${url}?from=${from.toString()}&to=${to.toString()}`, name)}`,
        )}
    </p>
    ${folded(
      'Any other days',
      isTyped || period.name === undefined,
      html`<form method="get" action="${url}" novalidate>
        ${dayField(form, { name: 'from', label: 'First day', value: period.from })}
        ${dayField(form, { name: 'to', label: 'Last day', value: period.to })}
        ${button({ text: 'Count these days', classes: 'govuk-button--secondary ww-button--small' })}
      </form>`,
    )}`
}

/** The most first; weeks as they came. */
function dimensionPart(
  part: Listed,
  now: readonly Fact[],
  before: readonly Fact[],
  { today }: TrendsShown,
): Safe | false {
  const was = new Map(tally(before, part, today).map(({ label, count }) => [label, count]))
  const rows = tally(now, part, today)
  const gone = part === 'week' ? [] : [...was.keys()].filter(label => !rows.some(row => row.label === label))
  // Where nobody has said anything there is nothing to look at.
  if ([...rows.map(({ label }) => label), ...gone].every(label => label === DIMENSIONS[part].none))
    return false
  const all = [...rows, ...gone.map(label => ({ label, count: 0, children: 0 }))].toSorted((a, b) =>
    part === 'week' ? a.label.localeCompare(b.label) : b.count - a.count || a.label.localeCompare(b.label),
  )
  return table({
    ...{
      caption: DIMENSIONS[part].title,
      captionClasses: 'ww-h2',
      classes: 'ww-grid',
      firstCellIsHeader: true,
    },
    head: [
      { text: DIMENSIONS[part].title },
      { text: 'Concerns' },
      ...(part === 'week' ? [] : [{ text: 'Against the time before' }]),
    ],
    rows: all.map(({ label, count }) => [
      { text: part === 'week' ? sayWeek(label) : label },
      { text: String(count) },
      ...(part === 'week' ? [] : [{ html: changeCell(count, was.get(label) ?? 0) }]),
    ]),
  })
}

const sayWeek = (label: string): string => `Week of ${sayDay(Temporal.PlainDate.from(label))}`

/** A rise stands out. */
const changeCell = (now: number, before: number): Safe =>
  now > before ? html`<strong>${sayChange(now, before)}</strong>` : html`${sayChange(now, before)}`

const counted = <One>(all: readonly One[], of: (one: One) => readonly [string, string]) => {
  const pairs = all.map(one => of(one).join('\n'))
  return (row: string, column: string) => pairs.filter(pair => pair === `${row}\n${column}`).length
}

const timePart = (now: readonly Fact[]): Safe =>
  heat({
    ...{ id: 'by-time', caption: 'Weekday and time of day', rows: WEEKDAY_WORDS, columns: BAND_WORDS },
    count: counted(now, fact => [weekdayOf(fact), bandOf(fact)]),
  })

function placePart(now: readonly Fact[]): Safe {
  const placeOf = ({ more }: Fact) => more['place'] || NOT_SAID
  return heat({
    ...{ id: 'by-place', caption: 'Place and time of day', columns: BAND_WORDS },
    rows: [...new Set(now.map(placeOf))].toSorted((a, b) => a.localeCompare(b)),
    count: counted(now, fact => [placeOf(fact), bandOf(fact)]),
  })
}
