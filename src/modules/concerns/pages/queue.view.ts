import { dayOf, sayAge, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, mojSubNavigation } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { type Need, needs, pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { pageShown } from '../../../platform/list-page.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { CHOICE_WORDS } from '../concern.ts'
import { sayApart } from '../queries/apart.ts'
import type { RiskCounts } from '../queries/risk-counts.ts'
import type { LateCount } from '../queries/late-counts.ts'
import { sayRaised } from '../urgent.ts'
import { sayRisk } from '../risks.ts'
import type { Queued, WHICH } from '../queries/queue.ts'
import { count, link, listed, lowerFirst } from './say.ts'

type Which = (typeof WHICH)[number]
type Shown = {
  base: string
  which: Which
  page: number
  rows: readonly Queued[]
  now: Temporal.Instant
  isByDuty: boolean
  /** Whether each record has one lead, who is shown. */
  oneLead: boolean
  /** Other systems that are to have each of them. */
  systems: readonly string[]
  /** How many wait apart. */
  apart: number
  /** By kind of risk, on the list of what is decided. */
  counts: RiskCounts | undefined
  /** Reported on a later day than it was noticed, by what the writer is here. */
  late: readonly LateCount[]
  /** What was just done. */
  done: string
}

const TABS = [
  { which: 'open', text: 'Open' },
  { which: 'decided', text: 'Decided' },
  { which: 'outside', text: 'From outside, apart' },
  { which: 'elsewhere', text: 'Not yet in' },
] as const

const DONE: Readonly<Record<string, string>> = {
  'not-for-me': 'It is not yours any more. Whoever comes next has been told that something waits.',
  'own-child':
    'That child is of your family, so this concern has gone on to the next person. You will not see it again.',
}

export function queueView(shown: Shown): PageView {
  const { base, which, page, rows, done, apart } = shown
  const all = rows[0]?.all ?? 0
  const hrefOf = (which: Which) => `${base}/concerns${which === 'open' ? '' : `?which=${which}`}`
  return {
    title: 'Concerns',
    body: html`${DONE[done] && html`<p class="govuk-inset-text" role="status">${DONE[done]}</p>`}
    ${pageHead({ say: sayAll(shown, all), under: sayUnder(shown, all) })}
    ${shown.isByDuty && html`<p>${link(`${base}/concerns/search`, 'Search by name, reference or words')} &ensp; ${link(`${base}/concerns/figures`, 'Figures')} &ensp; ${link(`${base}/concerns/earlier`, 'Earlier records, from another system')} &ensp; ${link(`${base}/concerns/retention`, 'Files whose time has come')}</p>`}
    ${mojSubNavigation({
      ...{ label: 'Which concerns', classes: 'ww-filter' },
      items: TABS.filter(tab => isThere(tab.which, shown)).map(tab => ({
        text: tab.which === 'elsewhere' ? `${tab.text} ${listed(shown.systems)}` : tab.text,
        href: hrefOf(tab.which),
        active: tab.which === which,
      })),
    })}
    ${
      which === 'open' &&
      apart > 0 &&
      html`<p class="govuk-inset-text">${link(hrefOf('outside'), sayApart(apart))}. Very many came within an hour.</p>`
    }
    ${rows.length > 0 && needs(rows.map((row, n) => rowOf(row, n === 0, shown)))}
    ${countsPart(shown)} ${latePart(shown)} ${pagesOfList({ page: pageShown(page, all), all, at: hrefOf(which) })}
    <p>${link(`${base}/concerns/procedures`, 'What this school does about each kind of concern')}</p>`,
  }
}

/** What waits apart is a list of its own only while something does; so is what another system has not got. */
const isThere = (tab: Which, { which, apart, systems }: Shown): boolean =>
  tab === which || (tab === 'outside' ? apart > 0 : tab === 'elsewhere' ? systems.length > 0 : true)

/** Only for those who deal with them: small numbers tell of children. */
const countsPart = ({ counts, base }: Shown): Safe | false =>
  counts !== undefined &&
  counts.each.length > 0 &&
  html`<section aria-labelledby="risks">
    <h2 class="ww-h2" id="risks">By kind of risk</h2>
    <p>
      ${count(counts.all, 'concern', 'concerns')} decided this school year. A concern of two kinds stands in both lines,
      and counts once here.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      ${counts.each.map(({ risk, count }) => html`<li>${sayRisk(risk)}: ${count}</li>`)}
    </ul>
    <p>${link(`${base}/concerns/kinds`, 'Which kinds there are')}</p>
  </section>`

const latePart = ({ late }: Shown): Safe | false =>
  late.length > 0 &&
  html`<section aria-labelledby="late">
    <h2 class="ww-h2" id="late">Reported on a later day than it was noticed</h2>
    <p>This school year, by what the writer is here.</p>
    <ul class="govuk-list govuk-list--bullet">
      ${late.map(
        ({ role, late, unexplained }) =>
          html`<li>${SOURCE_WORDS[role] ?? role}: ${late}${unexplained > 0 && `, ${unexplained} without a reason`}</li>`,
      )}
    </ul>
  </section>`

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  ...{ staff: 'Staff', parent: 'A parent', pupil: 'A child', visitor: 'A visitor' },
}

const sayOthers = ({ systems }: Shown): string => listed(systems) || 'another system'

function sayAll(shown: Shown, all: number): string {
  const { which, isByDuty, rows } = shown
  if (which === 'decided')
    return all ? `${count(all, 'concern is', 'concerns are')} decided.` : 'None decided.'
  if (which === 'outside') return all ? `${sayApart(all)}.` : 'None waits apart.'
  if (which === 'elsewhere')
    return all
      ? `${count(all, 'concern is', 'concerns are')} not yet in ${sayOthers(shown)}.`
      : `None is late to be in ${sayOthers(shown)}.`
  if (!all) return isByDuty ? 'No concern waits.' : 'No concern waits for you.'
  const unread = rows.filter(one => !one.isRead).length
  return `${count(all, 'concern is', 'concerns are')} open.${unread ? ` ${unread} unread.` : ''}`
}

function sayUnder({ base, which, isByDuty }: Shown, all: number): Safe | string {
  if (which === 'outside')
    return 'So many came from outside within an hour that they wait here, not among the others. Each is whole, climbs when nobody reads it, and stands among the others once somebody has.'
  if (which === 'elsewhere')
    return all
      ? 'Each has neither its reference there nor an entry that was taken. Open it, and write that down under “How it is kept”.'
      : 'One that has neither its reference there nor an entry that was taken stands here once that is due.'
  if (all)
    return which === 'open'
      ? 'Worst first. Names stand only inside.'
      : 'Newest first. Names stand only inside.'
  if (!isByDuty) return 'Whoever deals with a concern may ask you to read it. Then it stands here.'
  return which === 'open'
    ? html`What is reported comes here at once. ${link(`${base}/report-a-concern`, 'Report a concern')} yourself.`
    : 'What you decide stands here, unless you set a day to look at it again.'
}

function rowOf(one: Queued, isFirst: boolean, { base, now, oneLead }: Shown): Need {
  return {
    when: whenOf(one, now),
    ...(one.decided ? {} : { left: sayAge(one.reportedAt, now) }),
    title: one.initials.length ? listed(one.initials) : 'A child not yet named',
    lines: [
      linesOf(one),
      ...(one.isSupportLate ? ['The support of a child in it is late.'] : []),
      html`<span class="ww-small">${one.reference}${one.lead && oneLead && `. Led by ${one.lead}`}</span>`,
    ],
    action: button({
      html: html`${actOf(one)}<span class="govuk-visually-hidden">: ${one.reference}</span>`,
      ...{ href: `${base}/concerns/${one.concernId}`, classes: isFirst ? '' : 'govuk-button--secondary' },
    }),
  }
}

/** "27 Nov": it stands in the margin. */
const sayShortDay = (day: Temporal.PlainDate) =>
  day.toLocaleString('en-GB', { day: 'numeric', month: 'short' })

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

function whenOf(
  { decided, rightNow, raised, dueAt, reviewOn, isAdded, isSupportLate, staleDays }: Queued,
  now: Temporal.Instant,
): Safe {
  const today = dayOf(now)
  if (decided) {
    if (isSupportLate) return clock('late', 'Late')
    if (isAdded) return clock('today', 'Today')
    if (!reviewOn) return step('done', 'Decided')
    if (isBefore(reviewOn, today)) return clock('late', 'Late')
    return isBefore(today, reviewOn) ? clock('by', `By ${sayShortDay(reviewOn)}`) : clock('today', 'Today')
  }
  if (rightNow === 'danger') return clock('late', 'Danger')
  if (raised.length) return clock('late', 'Urgent')
  const isLate = dueAt && Temporal.Instant.compare(dueAt, now) <= 0
  return isLate || isSupportLate || staleDays !== null ? clock('late', 'Late') : clock('today', 'Today')
}

function linesOf({
  decided,
  reviewOn,
  isRead,
  waitsFor,
  rightNow,
  raised,
  isAdded,
  isAsked,
  staleDays,
}: Queued): string {
  if (decided && isAdded) return `${CHOICE_WORDS[decided].says}. The writer has added to it since.`
  if (decided)
    return `${CHOICE_WORDS[decided].says}.${reviewOn ? ` To be looked at again on ${sayDay(reviewOn)}.` : ''}`
  const danger = `${rightNow === 'danger' ? 'Somebody was in danger. ' : ''}${raised.length ? `${sayRaised(raised)} ` : ''}`
  const stale =
    staleDays === null ? '' : ` Nothing has been written in it for ${count(staleDays, 'day', 'days')}.`
  if (isRead)
    return `${danger}Read, not decided yet.${stale}${isAsked ? ' The writer was asked something, and has not answered.' : ''}`
  return `${danger}Nobody has read it yet.${waitsFor ? ` It waits for the ${lowerFirst(DUTY_WORDS[waitsFor])}.` : ''}`
}

const actOf = ({ decided, reviewOn, isRead, isAdded }: Queued): string =>
  decided ? (reviewOn || isAdded ? 'Look again' : 'Open') : isRead ? 'Decide' : 'Read'
