import { dayOf, sayMoment, sayTime } from '../../../platform/clock.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Asked } from '../commands/let-in.ts'
import { type GuestLogin, isHere, isInUse, type Visit } from '../visit.ts'
import { back, SMALL, sayWhat, stateOf } from './say.ts'

type Shown = {
  base: string
  now: Temporal.Instant
  today: Temporal.PlainDate
  refused: Asked['refused']
  keeps: boolean
  seesBroken: boolean
}
type Whole = Visit & { logins: readonly GuestLogin[] }

export function visitView(visit: Whole, page: Shown): PageView {
  const { base, today, refused, keeps, seesBroken } = page
  const at = `${base}/visitors/${visit.visitId}`
  const here = isHere(visit, today)
  return {
    // No name stands in a title: a browser keeps titles.
    ...{ title: 'A visit', wide: false, before: back(`${base}/visitors`, 'Visitors') },
    ...(refused ? { errors: { visit: sayRefused(refused) }, errorTitle: 'Refused, and kept' } : {}),
    body: html`<div id="visit">${pageHead({ over: sayWhat(visit), say: visit.name, under: `Visits ${visit.hostName}.` })}</div>
      <p>${stateOf(visit, today)}</p>
      ${here && keeps && doorPart(visit, at)}
      ${summaryList({
        rows: [
          row('Came', sayMoment(visit.arrivedAt)),
          ...(visit.letInAt ? [row('Let in', sayMoment(visit.letInAt))] : []),
          ...(visit.leftAt ? [row('Left', sayMoment(visit.leftAt))] : []),
          ...(visit.purpose ? [row('For', visit.purpose)] : []),
        ],
      })}
      <h2 class="ww-h2 ww-h2--ruled">Guest login</h2>
      ${visit.isBarred && insetText({ text: 'No guest login is handed out to them. Ask the headteacher.' })}
      ${visit.logins.length ? loginsList(visit.logins, at, page) : html`<p>None was handed out.</p>`}
      ${here && keeps && html`<p><a class="govuk-link" href="${at}/guest-login">Hand out a guest login</a></p>`}
      <h2 class="ww-h2 ww-h2--ruled">A rule was broken?</h2>
      <p>
        <a class="govuk-link" href="${at}/broken-rule">Record that they broke a rule</a>. Where a child may be at risk,
        <a class="govuk-link" href="${base}/report-a-concern">report a concern</a> instead.
      </p>
      ${seesBroken && html`<p><a class="govuk-link" href="${at}/broken-rules">See which rules they broke</a></p>`}`,
  }
}

const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })

export const sayRefused = ({ why, missing }: NonNullable<Asked['refused']>): string =>
  why === 'barred'
    ? 'They broke a rule. Only the headteacher can say that they may have a guest login again'
    : `They have not signed ${missing.join(' or ')}`

/** Sign, then in; then out. */
const doorPart = (visit: Visit, at: string): Safe =>
  html`<div class="govuk-button-group">
    ${visit.isUnsigned && button({ text: 'Turn the screen round to sign', href: `${at}/signature` })}
    ${!visit.letInAt && deedButton(at, 'They are let in', { fields: { deed: 'let-in' }, classes: visit.isUnsigned ? 'govuk-button--secondary' : '' })}
    ${deedButton(at, 'They have left', { fields: { deed: 'left' } })}
  </div>
  ${visit.isUnsigned && html`<p class="ww-small ww-soft">Stay with the screen while they sign: you are still signed in.</p>`}`

const loginsList = (logins: readonly GuestLogin[], at: string, { now, keeps }: Shown): Safe =>
  html`<ul class="ww-plain">
    ${logins.map(
      login =>
        html`<li>
          <p><strong>${login.login}</strong>, ${login.services || 'nothing said of what for'}<br />${isInUse(login, now) ? sayEnd(login) : `Over since ${sayOver(login)}`}</p>
          ${
            keeps &&
            isInUse(login, now) &&
            deedButton(at, `End it now: ${login.login}`, {
              fields: { deed: 'end-login', guestLoginId: login.guestLoginId },
              classes: SMALL,
            })
          }
        </li>`,
    )}
  </ul>`

export const sayEnd = ({ endsAt }: Pick<GuestLogin, 'endsAt'>): string =>
  endsAt ? `Until ${sayTime(endsAt)}` : 'Until it is ended'

function sayOver({ endsAt, endedAt, issuedAt }: GuestLogin): string {
  const over = endedAt ?? endsAt ?? issuedAt
  return dayOf(over).equals(dayOf(issuedAt)) ? sayTime(over) : sayMoment(over)
}
