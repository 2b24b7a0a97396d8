import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, linesField, postForm, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { isLate, type Month, monthOf, sayMonth, signBy } from '../months.ts'
import type { MonthSigned } from '../queries/months-signed.ts'
import { isUnusual, MANY_IN_A_DAY, type OpenedBy } from '../queries/opened-in-month.ts'
import { asWritten, count, link } from './say.ts'

type Shown = Form & {
  at: string
  month: Month
  today: Temporal.PlainDate
  signed: readonly MonthSigned[]
  /** For whoever signs. */
  opened: readonly OpenedBy[] | undefined
}

export function openedRecordsView(shown: Shown): PageView {
  const { month, signed, opened, errors } = shown
  const found = signed.find(one => one.month.equals(month))
  return {
    ...{ title: 'Who opened child protection records', errors, errorTitle: 'Not signed yet', wide: false },
    body: html`${pageHead({
      over: sayMonth(month),
      say: found
        ? `Signed on ${sayDay(dayOf(found.signedAt))} by ${found.signedBy ?? 'somebody'}.`
        : isOver(shown)
          ? `To be signed by ${sayDay(signBy(month))}.`
          : 'This month is not over yet.',
      under: 'Who opened records, how often and when, as the log has it. Never of which child.',
    })}
    ${found?.words && html`<p>${asWritten(found.words)}</p>`} ${opened && openedPart(opened)}
    ${opened && !found && isOver(shown) && signPart(shown)} ${monthsPart(shown)}`,
  }
}

const isOver = ({ month, today }: Shown): boolean => Temporal.PlainDate.compare(month, monthOf(today)) < 0

const openedPart = (opened: readonly OpenedBy[]): Safe =>
  opened.length
    ? html`<ul class="ww-plain">
        ${opened.map(
          one =>
            html`<li>
              <p>
                <strong>${one.name}</strong>: opened ${count(one.openings, 'time', 'times')} on
                ${count(one.days, 'day', 'days')}${one.taken > 0 && `, ${count(one.taken, 'file', 'files')} taken away as PDF`}<br />
                ${isUnusual(one) ? stateTag('at-risk', `Unusual: ${unusual(one).join('; ')}`) : stateTag('nothing-due', 'Nothing unusual')}
              </p>
            </li>`,
        )}
      </ul>`
    : html`<p>Nobody opened a record.</p>`

const unusual = ({ outOfHours, mostInADay, inEmergency, refused }: OpenedBy): string[] => [
  ...(outOfHours ? [`${outOfHours} before 7 am, after 9 pm or at a weekend`] : []),
  ...(mostInADay > MANY_IN_A_DAY ? [`${mostInADay} on one day`] : []),
  ...(inEmergency ? [`${inEmergency} in an emergency, without being asked`] : []),
  ...(refused ? [`${count(refused, 'request', 'requests')} refused`] : []),
]

const signPart = ({ month, ...form }: Shown): Safe =>
  html`<h2 class="ww-h2">Sign for ${sayMonth(month)}</h2>
    ${postForm(
      [
        html`<input type="hidden" name="month" value="${month.toString()}" />`,
        tick(form, {
          name: 'read',
          label: 'I have looked at who opened records, and asked about what is unusual',
        }),
        linesField(form, {
          ...{ name: 'words', label: 'What you found, if anything', rows: 2 },
          hint: 'Governors read it. No child and no record.',
        }),
      ],
      'Sign',
    )}`

/** The last year: signed, waiting or late. */
function monthsPart({ at, signed, today }: Shown): Safe {
  const months = Array.from({ length: 6 }, (_, n) => monthOf(today).subtract({ months: n + 1 }))
  const now = today.toZonedDateTime('Europe/London').toInstant()
  const stateOf = (month: Month): Safe => {
    const found = signed.find(one => one.month.equals(month))
    if (found) return stateTag('met', `Signed by ${found.signedBy ?? 'somebody'}`)
    return isLate(month, now) ? stateTag('not-measured', 'Not signed') : stateTag('at-risk', 'To be signed')
  }
  return html`<h2 class="ww-h2">The last six months</h2>
    <ul class="govuk-list">
      ${months.map(
        month =>
          html`<li>${link(`${at}?month=${month.toString().slice(0, 7)}`, sayMonth(month))} ${stateOf(month)}</li>`,
      )}
    </ul>`
}
