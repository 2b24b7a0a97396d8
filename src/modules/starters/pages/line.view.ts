import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { type ShownBy, sayDoer } from '../lines.ts'
import { hasNothingToSign, type Line } from '../queries/lines-sql.ts'
import { link } from './say.ts'

type Shown = {
  line: Line
  today: Temporal.PlainDate
  /** Where its form is; nothing, where the reader does not tick it. */
  tickAt: string | undefined
  /** Where whoever it is about goes to do it. */
  doAt?: { text: string; url: string } | undefined
  /** What is to be known of it, on the spot. */
  more?: Safe | undefined
}

const BY_ITSELF: Readonly<Record<Exclude<ShownBy, 'tick'>, string>> = {
  agreement: 'Shown when it is signed',
  account: 'Shown when the account is made',
  'second-factor': 'Shown when it is set up',
  'school-address': 'Shown when it is on the list of people',
  'account-closed': 'Closes by itself',
  'duties-held': 'Shown when somebody is appointed',
}

/** A line with its state, whose it is, and the button for whoever does it. */
export const lineView = ({ line, today, tickAt, doAt, more }: Shown): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      <strong>${line.words}</strong><br />${stateOf(line, today)}
      <span class="ww-small ww-soft">${sayMore(line)}</span>
    </p>
    ${more} ${!line.isDone && doAt && html`<p>${link(doAt.url, doAt.text)}</p>`}
    ${tickAt !== undefined && line.shownBy === 'tick' && (line.isDone ? takeBack(line, tickAt) : tickForm(line, tickAt))}
  </li>`

function stateOf(line: Line, today: Temporal.PlainDate): Safe {
  if (hasNothingToSign(line)) return html`<span class="ww-soft">Nothing to sign yet</span>`
  if (line.isDone) {
    const on = line.doneOn ? ` ${sayDay(line.doneOn)}` : ''
    return step('done', line.outcome === 'nothing-to-do' ? `Nothing to do: said${on}` : `Done${on}`)
  }
  if (line.isOver) return html`<span class="ww-soft">No longer needed</span>`
  const order = Temporal.PlainDate.compare(line.dueOn, today)
  if (order < 0) return clock('late', `Late: due ${sayDay(line.dueOn)}`)
  return order === 0 ? clock('today', 'Today') : clock('by', `By ${sayDay(line.dueOn)}`)
}

const sayMore = (line: Line): string =>
  [
    line.shownBy === 'tick'
      ? line.doneBy
        ? `Said by ${line.doneBy}`
        : sayDoer(line.doer)
      : BY_ITSELF[line.shownBy],
    ...(line.item ? ['Asked by the policy'] : []),
  ].join('. ')

const hidden = (line: Line, deed: string): Safe =>
  html`<input type="hidden" name="lineId" value="${line.lineId}" /><input type="hidden" name="deed" value="${deed}" />`

const small = 'govuk-button--secondary ww-button--small'
const named = (text: string, { words }: Line) =>
  html`${text}<span class="govuk-visually-hidden">: ${words}</span>`

const tickForm = (line: Line, at: string): Safe =>
  html`<form method="post" action="${at}" novalidate>
    ${hidden(line, 'settle')}
    <div class="govuk-button-group">
      ${button({ html: named('Done today', line), name: 'outcome', value: 'done', classes: small })}
      ${button({ html: named('Nothing to do', line), name: 'outcome', value: 'nothing-to-do', classes: small })}
      ${link(`${at}?line=${line.lineId}`, 'Another day', `: ${line.words}`)}
    </div>
  </form>`

const takeBack = (line: Line, at: string): Safe =>
  html`<form method="post" action="${at}" novalidate>
    ${hidden(line, 'take-back')} ${button({ html: named('It is not done', line), classes: small })}
  </form>`
