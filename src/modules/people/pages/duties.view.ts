import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { aDuty, dutyInWords } from '../appointment.ts'
import type { Board, BoardRow } from '../queries/appointments-board.ts'
import type { Standing } from '../queries/standing-appointments.ts'
import { count, link } from './say.ts'

export type DutiesPage = {
  base: string
  board: Board
  mayAppointTo: (duty: Duty) => boolean
  mayMark: (personId: Id) => boolean
  /** Whether the reader may see what they are given for it, where the policy gives something. */
  resourcesOf: (holder: Standing) => boolean
}

const isShort = ({ holders, minimum }: BoardRow) => holders.length < minimum
const appointAt = (base: string, duty: Duty) => `${base}/duties/${duty}/appointments/new`

export function dutiesView(page: DutiesPage): PageView {
  const { base, board, mayAppointTo } = page
  const short = board.rows.filter(isShort)
  const first = short.find(({ duty }) => mayAppointTo(duty))
  return {
    title: 'Who holds which duty',
    body: html`${pageHead({ say: sayState(short), under: sayChecks(board) })}
    ${first && button({ text: `Appoint ${aDuty(first.duty)}`, href: appointAt(base, first.duty) })}
    ${board.selfChecks.length > 0 && selfChecksOf(board)}
    ${sectionHead({ id: 'duties', text: 'Every duty' })}
    ${summaryList({
      classes: 'ww-duties',
      rows: board.rows.map(row => ({
        key: { text: DUTY_WORDS[row.duty] },
        value: { html: who(row, page) },
        ...(mayAppointTo(row.duty) ? appointLink(base, row.duty) : {}),
      })),
    })}`,
  }
}

const sayState = (short: readonly BoardRow[]): string =>
  short.length === 0
    ? 'Every duty that must be held is held.'
    : `${count(short.length, 'duty needs', 'duties need')} somebody.`

const sayChecks = ({ selfChecks }: Board): string =>
  selfChecks.length === 0
    ? 'Nobody is set to check themself.'
    : `${count(new Set(selfChecks.map(({ personId }) => personId)).size, 'person is', 'people are')} set to check themself.`

const appointLink = (base: string, duty: Duty) => ({
  actions: {
    items: [{ href: appointAt(base, duty), text: 'Appoint', visuallyHiddenText: aDuty(duty) }],
  },
})

function who(row: BoardRow, page: DutiesPage): Safe {
  const lines = [...row.holders, ...row.toCome].map(one => html`<div>${holderOf(one, page)}</div>`)
  const vacant =
    row.isVacant && (row.minimum > 0 ? stateTag('not-met', 'Nobody') : stateTag('nobodys-duty', 'Nobody'))
  return html`${vacant} ${lines}`
}

function holderOf(holder: Standing, { base, mayAppointTo, mayMark, resourcesOf }: DutiesPage): Safe {
  const { appointmentId, personId, name, duty, acting, startsOn, endsOn, isHeldNow } = holder
  const { isAway, awayUntil, apartBecause, minute, minutedOn } = holder
  const days = `${isHeldNow ? 'since' : 'from'} ${sayDay(startsOn)}${endsOn ? `, until ${sayDay(endsOn)}` : ''}`
  const end =
    mayAppointTo(duty) &&
    link(`${base}/appointments/${appointmentId}/end`, 'End', `${name} as ${dutyInWords(duty)}`)
  const gone = isAway && html`, away${awayUntil && ` until ${sayDay(awayUntil)}`}`
  const away = mayMark(personId) && link(`${base}/people/${personId}/away`, isAway ? 'Back?' : 'Away?', name)
  return html`<strong>${name}</strong>${acting && ', acting'}${gone}, <span class="ww-soft">${days}</span> ${end}
    ${away}
    ${isHeldNow && resourcesOf(holder) && link(`${base}/appointments/${appointmentId}/resources`, 'Time', `of ${name} as ${dutyInWords(duty)}`)}
    ${apartBecause && html`<br /><span class="ww-soft">Otherwise than the policy has it: ${apartBecause}</span>`}
    ${minute && minutedOn && html`<br /><span class="ww-soft">Governors’ minute ${minute}, ${sayDay(minutedOn)}</span>`}`
}

const selfChecksOf = ({ selfChecks }: Board): Safe =>
  html`${sectionHead({ id: 'self-checks', text: 'Set to check themself' })}
    <ul class="ww-plain">
      ${selfChecks.map(
        ({ name, checker, checked, why }) =>
          html`<li>
            <p class="govuk-body ww-aside">
              ${stateTag('not-met', 'Checks themself')}<br />
              <strong>${name}</strong> is ${dutyInWords(checker)} and ${dutyInWords(checked)}. ${why} Appoint
              somebody else to one of the two, or have a second person look.
            </p>
          </li>`,
      )}
    </ul>`
