import { dayOf, sayAge, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { type Need, needs, pageHead } from '../../../platform/design/parts.ts'
import { REASON_WORDS } from '../alert.ts'
import type { AlertList, Listed } from '../queries/alerts.ts'
import { severityShown } from './say.ts'

type Shown = { base: string; now: Temporal.Instant; done: string }

const DONE: Readonly<Record<string, string>> = {
  concern: 'It is a concern now, before whoever answers for it.',
  aside: 'It was made no concern. That you did, and why, is kept.',
  'not-for-me': 'It is not yours any more. Whoever comes next has been told that something waits.',
}

/** Of whoever answers on both sides one list after the other, and the shorter until it ends. */
export function alertsView(lists: readonly AlertList[], { base, now, done }: Shown): PageView {
  const waits = lists.reduce((sum, list) => sum + list.waits, 0)
  const all = Math.max(...lists.map(list => list.all))
  const page = Math.max(...lists.map(list => list.page))
  const rows = lists.filter(list => list.page === page).flatMap(list => list.rows)
  const waiting = rows.filter(({ settledAt }) => settledAt === null)
  const aside = rows.filter(({ settledAt }) => settledAt !== null)
  return {
    title: 'Alerts',
    body: html`${DONE[done] && html`<p class="govuk-inset-text" role="status">${DONE[done]}</p>`}
    ${pageHead({
      say: sayAll(waits),
      under: waits
        ? 'From other systems of the school. Worst first; names stand only inside. One that nobody presses on in time becomes a concern by itself.'
        : 'What a filter or a monitoring system sends comes here. What is urgent is a concern at once, and does not wait here.',
    })}
    ${waiting.length > 0 && needs(waiting.map((row, n) => rowOf(row, n === 0, { base, now })))}
    ${
      aside.length > 0 &&
      html`<h2 class="ww-h2">Made no concern</h2>
        ${summaryList({
          rows: aside.map(one => ({
            key: {
              html: html`<a class="govuk-link" href="${base}/alerts/${one.alertId}">${sayWho(one)}<span class="govuk-visually-hidden">, ${sayMoment(one.happenedAt)}</span></a>`,
            },
            value: {
              html: html`${one.why && REASON_WORDS[one.why]}<br /><span class="ww-soft">${one.sourceName}, ${one.settledAt && sayDay(dayOf(one.settledAt))}</span>`,
            },
          })),
        })}`
    }
    ${pagesOfList({ page, all, at: `${base}/alerts` })}`,
  }
}

const sayAll = (all: number): string =>
  all === 0 ? 'No alert waits for you.' : all === 1 ? '1 alert waits for you.' : `${all} alerts wait for you.`

const sayWho = ({ initials, side }: Listed): string =>
  initials ?? (side === 'child' ? 'A child' : 'Perhaps an adult, or not sure')

const rowOf = (one: Listed, isFirst: boolean, { base, now }: Pick<Shown, 'base' | 'now'>): Need => ({
  when: severityShown(one.severity),
  left: sayAge(one.receivedAt, now),
  title: sayWho(one),
  lines: [
    `${one.sourceName}. It happened on ${sayMoment(one.happenedAt)}.`,
    `It becomes a concern by itself on ${sayMoment(one.dueAt)}.`,
  ],
  action: button({
    ...{ text: 'Read', href: `${base}/alerts/${one.alertId}` },
    classes: isFirst ? '' : 'govuk-button--secondary',
  }),
})
