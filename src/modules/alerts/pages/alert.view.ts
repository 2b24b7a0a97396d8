import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details, summaryList } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'
import { ROUTE_WORDS, ROUTES } from '../../reports/index.ts'
import { REASON_WORDS, REASONS, SEVERITY_WORDS } from '../alert.ts'
import { knownAs } from '../place.ts'
import type { AlertShown } from '../queries/alert.ts'

type Shown = { base: string; form: Form }

export const alertView = (alert: AlertShown, { base, form }: Shown): PageView => ({
  ...{ title: 'An alert', errors: form.errors, errorTitle: 'Not done yet', wide: false },
  body: html`${pageHead({
    over: alert.sourceName,
    say: `${SEVERITY_WORDS[alert.severity]} alert, ${sayMoment(alert.happenedAt)}`,
    under: alert.outcome
      ? sayOutcome(alert.outcome)
      : `It becomes a concern by itself on ${sayMoment(alert.dueAt)}, unless somebody presses before.`,
  })}
  <h2 class="ww-h2">What it says</h2>
  <blockquote class="ww-said govuk-!-margin-bottom-6">${asWritten(alert.words)}</blockquote>
  ${facts(alert)}
  ${!alert.outcome && presses(alert, form)}
  <p><a class="govuk-link" href="${base}/alerts">All alerts</a></p>`,
})

const sayOutcome = ({ why, words, by, settledAt }: NonNullable<AlertShown['outcome']>): Safe =>
  html`Made no concern by ${by} on ${sayMoment(Temporal.Instant.from(settledAt))}. ${REASON_WORDS[why]}.
  “${asWritten(words)}”`

function facts(alert: AlertShown): Safe {
  const { address, device, firedRule } = alert
  const rows: (readonly [string, Part])[] = [
    ['Person, as that system knows them', asWritten(knownAs(alert))],
    ['On the roll of today', sayFound(alert)],
    ['Address, as text', address && asWritten(address)],
    ['Device', device && asWritten(device)],
    ['Rule', firedRule && asWritten(firedRule)],
  ]
  return summaryList({
    rows: rows
      .filter(([, value]) => value)
      .map(([key, value]) => ({ key: { text: key }, value: { html: html`${value}` } })),
  })
}

function sayFound({ pupils, adults, isSure, side }: AlertShown): string {
  if (side === 'child') return pupils.join(', ')
  const named = [...adults, ...pupils]
  if (!named.length) return 'Nobody was found. The system may know an adult by this.'
  return isSure && named.length === 1
    ? named.join('')
    : `Perhaps ${named.join(', or ')}. Watchword is not sure.`
}

function presses({ adults, pupils, isSure }: AlertShown, form: Form): Safe {
  // Of a child whom nobody found the lead could look after nobody: that is a report of its own.
  const isChildFound = isSure && pupils.length === 1
  const routes = ROUTES.filter(route => route !== 'both' || isChildFound)
  const hint =
    adults.length > 0 && pupils.length > 0
      ? `It may speak of ${adults.join(' and ')}. “A child” says that it is not about how they behaved`
      : undefined
  return html`<h2 class="ww-h2">Make it a concern</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="concern" />
      ${chooseOne(form, {
        ...{ name: 'route', label: 'What is it about?', hint, classes: 'govuk-radios--small' },
        items: routes.map(route => ({ value: route, text: ROUTE_WORDS[route].choice })),
      })}
      ${linesField(form, {
        ...{ name: 'line', label: 'Anything to add', rows: 2 },
        hint: 'It stands beneath the alert’s own words, which stay as they are. You can leave it empty',
      })}
      ${button({ text: 'Make it a concern', preventDoubleClick: true })}
    </form>
    ${details({
      summaryText: 'It is no concern',
      open: one(form.typed['deed']) === 'aside',
      html: html`<form method="post" novalidate>
        <input type="hidden" name="deed" value="aside" />
        ${chooseOne(form, {
          ...{ name: 'why', label: 'Why?', classes: 'govuk-radios--small' },
          items: REASONS.map(value => ({ value, text: REASON_WORDS[value] })),
        })}
        ${linesField(form, { name: 'words', label: 'How do you know?', rows: 2 })}
        ${button({ text: 'No concern', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`,
    })}
    ${details({
      summaryText: 'Not for me: it is about me or my family',
      html: html`<p>It becomes a concern that is kept from you, before whoever comes next. That you pressed is kept.</p>
        <form method="post" novalidate>
          <input type="hidden" name="deed" value="not-for-me" />
          ${button({ text: 'Not for me', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`,
    })}`
}
