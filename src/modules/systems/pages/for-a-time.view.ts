import { dayOf, sayDay } from '../../../platform/clock.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { isFromOutside, KIND_WORDS, KINDS, lastOn, standingOf } from '../for-a-time.ts'
import type { ForATime, SignInSeen } from '../queries/for-a-time-here.ts'
import { back, count } from './say.ts'

type Shown = {
  at: string
  today: Temporal.PlainDate
  keeps: boolean
  lines: readonly ForATime[]
  open: readonly SignInSeen[]
}
const SMALL = 'govuk-button--secondary ww-button--small'

export function forATimeView({ at, today, keeps, lines, open }: Shown): PageView {
  const now = lines.filter(line => standingOf(line, today) !== 'over')
  const toClose = lines.filter(line => standingOf(line, today) === 'over' && !line.closedAt)
  const past = lines.filter(line => standingOf(line, today) === 'over' && line.closedAt)
  const root = at.slice(0, at.lastIndexOf('/'))
  const list = (of: readonly ForATime[], deed?: 'end' | 'closed') =>
    html`<ul class="ww-plain">
      ${of.map(line => lineOf(line, keeps && deed && deedButton(at, sayDeed(deed, line), { fields: { deed, timedAccessId: line.timedAccessId }, classes: SMALL })))}
    </ul>`
  return {
    ...{ title: 'From outside and for a time', before: back(root, 'Systems') },
    body: html`${pageHead({
      say: now.length
        ? `${count(now.length, 'line', 'lines')} from outside or for a time`
        : 'Nobody comes in from outside or for a time',
      under: 'Each for a reason, agreed by somebody, and over on its last day by itself.',
    })}
    ${
      open.length > 0 &&
      html`<p>${stateTag('not-met', `${count(open.length, 'sign-in is', 'sign-ins are')} matched to nothing that was agreed`)}
        ${keeps && html`<a class="govuk-link" href="${root}/sign-ins">Settle ${open.length === 1 ? 'it' : 'them'}</a>`}</p>`
    }
    ${
      toClose.length > 0 &&
      html`<h2 class="ww-h2">Over, to close at the system itself</h2>
        ${list(toClose, 'closed')}`
    }
    ${now.length > 0 && html`<h2 class="ww-h2">Now</h2>${list(now, 'end')}`}
    ${
      keeps &&
      html`<h2 class="ww-h2">Let somebody in</h2>
        <ul class="govuk-list">
          ${KINDS.map(kind => html`<li><a class="govuk-link" href="${at}/new?kind=${kind}">${KIND_WORDS[kind]}</a></li>`)}
        </ul>
        <p>${button({ text: 'Bring sign-ins', href: `${root}/sign-ins`, classes: 'govuk-button--secondary' })}</p>`
    }
    ${past.length > 0 && html`<h2 class="ww-h2">Over and closed</h2>${list(past)}`}`,
  }
}

const sayDeed = (deed: 'end' | 'closed', line: ForATime): string =>
  `${deed === 'end' ? 'End now' : 'Closed at the system'}: ${line.name ?? line.agency}`

const lineOf = (line: ForATime, deed: Safe | false | undefined): Safe =>
  html`<li>
    <p>
      <strong>${line.name ?? line.agency}</strong>${line.contact && ` (${line.contact})`}, ${line.systemName}<br />
      ${line.need}. May reach: ${line.scope}<br />
      <span class="ww-small ww-soft"
        >${KIND_WORDS[line.kind]}. ${sayDay(line.startsOn)} to ${sayDay(lastOn(line))}. Agreed by ${line.approvedByName}.${
          isFromOutside(line.kind) && ` ${count(line.signIns, 'sign-in', 'sign-ins')} matched.`
        }${line.closedAt && ` Closed at the system on ${sayDay(dayOf(line.closedAt))}.`}</span
      >
    </p>
    ${deed}
  </li>`
