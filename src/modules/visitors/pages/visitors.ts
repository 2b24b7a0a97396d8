import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDayOfWeek, sayTime } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { visitsToday } from '../queries/visits-today.ts'
import { type GuestLogin, isHere, isInUse, type Visit } from '../visit.ts'
import { sayWhat, stateOf } from './say.ts'

/** Who is at the school today from outside, and which guest login is in whose hands. */
export const visitorsPage: Page = {
  url: '/s/:school/visitors',
  may: may.see,
  async get({ call }) {
    const base = schoolPath(call.school)
    const today = dayOf(call.now)
    const { visits, logins } = await visitsToday(call)
    const here = visits.filter(visit => isHere(visit, today))
    const gone = visits.filter(visit => !isHere(visit, today))
    const inUse = logins.filter(login => isInUse(login, call.now))
    return show({
      ...{ title: 'Visitors', wide: false },
      body: html`${pageHead({
        over: sayDayOfWeek(today),
        say: here.length
          ? `${here.length === 1 ? '1 visitor is' : `${here.length} visitors are`} here`
          : 'No visitor is here',
        under: 'Each reads what the school asks of them, and signs at the desk.',
      })}
      ${holds(call.actor, may.keep.who) && button({ text: 'Sign a visitor in', href: `${base}/visitors/new` })}
      ${list(base, here, today)}
      <h2 class="ww-h2 ww-h2--ruled">Guest logins in use</h2>
      ${inUse.length ? loginsTable(inUse) : html`<p>None.</p>`}
      ${
        gone.length > 0 &&
        html`<h2 class="ww-h2 ww-h2--ruled">Gone today</h2>
          ${list(base, gone, today)}`
      }`,
    })
  },
}

const list = (base: string, visits: readonly Visit[], today: Temporal.PlainDate): Safe | false =>
  visits.length > 0 &&
  html`<ul class="ww-plain">
    ${visits.map(
      visit =>
        html`<li>
          <p>
            <a class="govuk-link" href="${base}/visitors/${visit.visitId}">${visit.name}</a>, ${sayWhat(visit)}<br />
            <span class="ww-soft">Visits ${visit.hostName}.</span><br />
            ${stateOf(visit, today)}
          </p>
        </li>`,
    )}
  </ul>`

const loginsTable = (logins: readonly GuestLogin[]): Safe =>
  table({
    caption: 'Guest logins in use',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Guest login' }, { text: 'In the hands of' }, { text: 'For' }, { text: 'Until' }],
    rows: logins.map(login => [
      { text: login.login },
      { text: `${login.name}, with ${login.hostName}` },
      { text: login.services || 'Not said' },
      { text: login.endsAt ? sayTime(login.endsAt) : 'It is ended' },
    ]),
  })
