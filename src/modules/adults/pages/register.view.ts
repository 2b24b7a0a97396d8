import { sayAge, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { type Need, needs, pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import type { ListPage } from '../../../platform/list-page.ts'
import { CHOICE_WORDS } from '../concern.ts'
import type { Offer, Registered } from '../queries/register.ts'
import { link } from './say.ts'

type RegisterPage = {
  base: string
  now: Temporal.Instant
  list: ListPage<Registered>
  offers: readonly Offer[]
}

/** What its reader answers for. It says nothing of what others answer for, not even that there is nothing. */
export function registerView({ base, now, list, offers }: RegisterPage): PageView {
  const waiting = list.rows.filter(({ decided }) => decided === null)
  const decided = list.rows.filter(one => one.decided !== null)
  const rows = [
    ...offers.map((one, n) => offerRow(base, now, one, n === 0)),
    ...waiting.map((one, n) => waitingRow(base, now, one, n === 0 && !offers.length)),
  ]
  return {
    title: 'Concerns about adults',
    body: html`${pageHead({
      say: sayState(list, waiting.length, offers.length),
      under: 'You see only what you answer for. Whoever it is about learns nothing of it from Watchword.',
    })}
    ${rows.length > 0 && needs(rows)}
    ${
      decided.length > 0 &&
      html`<h2 class="ww-h2">Decided</h2>
        ${summaryList({ rows: decided.map(one => decidedRow(base, one)) })}`
    }
    ${pagesOfList({ ...list, at: base })}
    <p>${link(`${base}/search`, 'Search by name, reference or words')}</p>
    <p>${link(`${base}/rules`, 'Which rules were broken, by line')}</p>
    <p>${link(`${base}/procedures`, 'What is done about a concern, step by step')}</p>`,
  }
}

function sayState({ all, page }: ListPage<Registered>, waiting: number, offers: number): string {
  if (offers) return 'A report waits, and nobody has read it.'
  if (waiting && page === 1)
    return waiting === 1 ? '1 waits for your decision.' : `${waiting} wait for your decision.`
  return all ? 'Nothing waits for your decision.' : 'You have no concern about an adult to answer.'
}

const sayWho = ({ initials }: Registered): string => initials.join(', ') || 'Not named yet'

const offerRow = (
  base: string,
  now: Temporal.Instant,
  { offerId, waitsSince }: Offer,
  isFirst: boolean,
): Need => ({
  when: clock('late', 'Late'),
  left: sayAge(waitsSince, now),
  title: `A report has waited ${sayAge(waitsSince, now)} and nobody has read it`,
  lines: [
    'Ask whoever it waits for. If they cannot, take it over: that you did is recorded, and then it opens.',
  ],
  action: html`<form method="post" action="${base}/offers/${offerId}">
    ${deedButton('Take it over', isFirst)}
  </form>`,
})

const deedButton = (text: string, isFirst: boolean): Safe =>
  button({ text, preventDoubleClick: true, classes: isFirst ? '' : 'govuk-button--secondary' })

function waitingRow(base: string, now: Temporal.Instant, one: Registered, isFirst: boolean): Need {
  const { concernId, reference, reportedAt, isRead, rightNow, dueAt } = one
  const isLate = dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0
  return {
    when:
      rightNow === 'danger' ? clock('late', 'Now') : isLate ? clock('late', 'Late') : clock('today', 'Today'),
    left: sayAge(reportedAt, now),
    title: sayWho(one),
    lines: [
      html`${rightNow === 'danger' && html`<strong>The writer says that somebody is in danger.</strong> `}
      ${reference}. ${isRead ? 'Read, not decided.' : 'Not read yet.'}${one.isStepLate && html` <strong>A step of its procedure is late.</strong>`}`,
    ],
    action: button({
      ...{ text: isRead ? 'Decide' : 'Read', href: `${base}/${concernId}` },
      classes: isFirst ? '' : 'govuk-button--secondary',
    }),
  }
}

const decidedRow = (base: string, one: Registered) => ({
  key: { html: link(`${base}/${one.concernId}`, sayWho(one), one.reference) },
  value: {
    html: html`${one.decided && CHOICE_WORDS[one.decided].says}<br /><span class="ww-soft"
        >${one.reference}${one.reviewOn && `, look again on ${sayDay(one.reviewOn)}`}${one.isFollowed && ', procedure begun'}</span
      >${one.isStepLate && html`<br />${clock('late', 'A step is late')}`}`,
  },
})
