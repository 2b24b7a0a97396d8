import { html, raw, type Safe } from '../../../platform/design/html.ts'
import { bar } from '../../../platform/design/figures.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Coverage } from '../queries/who-has-signed.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { capital, hidden, sayWho } from './say.ts'

type Seen = { base: string; seesNames: boolean }
type Counted = { className: string; due: number; signed: number }

const namesOf = (base: string, agreementId: string, className?: string): string =>
  `${base}/${agreementId}/signatures${className === undefined ? '' : `?class=${encodeURIComponent(className)}`}`

/** Of more nobody counts the dots: then each class is a bar. */
const MOST_DOTS = 1_000

/** One dot a child: filled, signed; hollow, not yet. */
export function classesPicture(one: Coverage, seen: Seen, isFilled: boolean): Safe {
  const left = one.due - one.signed
  const hasDots = one.due <= MOST_DOTS
  const id = `dots-${one.agreementId}`
  return html`<section aria-labelledby="${id}" class="govuk-!-margin-bottom-8">
    <h2 class="ww-h2 ww-h2--ruled" id="${id}">${one.title}, class by class</h2>
    <p class="ww-small ww-soft">
      ${hasDots ? 'Each dot is a child.' : 'Each bar is a class.'} Filled:
      ${one.isByParent ? 'a parent has signed' : 'signed'}. ${hasDots ? 'Hollow' : 'Grey'}: not yet.
    </p>
    ${one.classes.map(row => classRow(row, hasDots ? dots(row) : bar(partsOf(row)), one.agreementId, seen))}
    ${left > 0 && one.isByParent && seen.seesNames && remindFamilies(one, left, seen.base, isFilled)}
  </section>`
}

function remindFamilies(
  { agreementId, remindedAt }: Coverage,
  left: number,
  base: string,
  isFilled: boolean,
): Safe {
  const whom = left === 1 ? 'family of the child' : `families of the ${left}`
  return html`<div class="ww-buttons">
    ${deedButton(`${base}/reminders`, `Remind the ${whom}`, { fields: { agreementId }, ...(isFilled ? { classes: '' } : {}) })}
    <p class="ww-small ww-soft">
      ${remindedAt && `Last reminder: ${sayDay(dayOf(remindedAt))}.`}
      Each parent gets a link to sign, with no child named in the message.
    </p>
  </div>`
}

const partsOf = ({ due, signed }: { due: number; signed: number }) => ({ kept: signed, rest: due - signed })

const dots = ({ due, signed }: Counted): Safe =>
  raw(`${'<i></i>'.repeat(signed)}${'<i class="is-not"></i>'.repeat(due - signed)}`)

function classRow(
  { className, due, signed }: Counted,
  picture: Safe,
  agreementId: string,
  { base, seesNames }: Seen,
): Safe {
  const left = `${due - signed} not yet`
  const state =
    signed === due
      ? stateTag('met', `All ${due}`)
      : seesNames
        ? html`<a class="govuk-link" href="${namesOf(base, agreementId, className)}">${left}${hidden(`in ${className}`)}</a>`
        : html`${left}`
  return html`<div class="ww-dots">
    <span><strong>${className}</strong></span><span class="ww-dots__row" aria-hidden="true">${picture}</span><span>${state}</span>
  </div>`
}

/** Classes down, agreements across. */
export function classesTable(coverage: readonly Coverage[], seen: Seen): Safe {
  const classNames = [
    ...new Set(coverage.flatMap(({ classes }) => classes.map(({ className }) => className))),
  ]
  const rows = classNames.toSorted().map(
    className =>
      html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header">${className}</th>
        ${coverage.map(one =>
          cell(
            one.classes.find(row => row.className === className),
            namesOf(seen.base, one.agreementId, className),
            seen,
          ),
        )}
      </tr>`,
  )
  const whole = html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">School</th>
    ${coverage.map(one => cell(one, namesOf(seen.base, one.agreementId), seen))}
  </tr>`
  return html`<section aria-labelledby="in-figures">
    <h2 class="ww-h2 ww-h2--ruled" id="in-figures">The same in figures</h2>
    <table class="govuk-table ww-grid">
      <caption class="govuk-visually-hidden">Signatures by class and agreement</caption>
      <thead class="govuk-table__head">
        <tr>
          <th scope="col" class="govuk-table__header">Class</th>
          ${coverage.map(one => html`<th scope="col" class="govuk-table__header">${capital(sayWho(one))}</th>`)}
        </tr>
      </thead>
      <tbody>${rows}${whole}</tbody>
    </table>
  </section>`
}

/** A full cell is a tick and no bar. */
function cell(found: { due: number; signed: number } | undefined, href: string, { seesNames }: Seen): Safe {
  if (!found) return html`<td class="govuk-table__cell"><span class="ww-soft">Not asked</span></td>`
  const { due, signed } = found
  const isFull = signed === due
  const words = html`${isFull ? stateTag('met', `All ${due}`) : `${signed} of ${due}`}${hidden('signed')}`
  const shown = seesNames
    ? html`<a class="govuk-link${isFull && ' ww-all'}" href="${href}">${words}</a>`
    : words
  return html`<td class="govuk-table__cell">${shown} ${!isFull && bar(partsOf(found))}</td>`
}
