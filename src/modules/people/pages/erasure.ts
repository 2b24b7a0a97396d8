import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { confirmErasure } from '../commands/confirm-erasure.ts'
import { withdrawErasure } from '../commands/withdraw-erasure.ts'
import { sayRule, sayStop } from '../erasure.ts'
import { may } from '../permissions.ts'
import { type Erasure, erasures } from '../queries/erasures.ts'
import { erasureStops } from '../queries/person-to-erase.ts'
import { type Form, tick } from '../../../platform/design/form.ts'
import { back } from './say.ts'

export const erasurePage: Page = {
  url: '/s/:school/erasures/:erasureId',
  may: may.seeErasures,
  asksAgain: true,
  async get({ call, params, ...form }) {
    const [found] = await erasures(call, params)
    if (!found) throw notFound('This erasure')
    const isWaiting = !found.withdrawnAt && !found.carriedOutAt
    const stops = isWaiting ? await erasureStops(call, { personId: found.personId }) : []
    return show(
      erasureView(schoolPath(call.school), form, found, {
        stops,
        mayConfirm: isWaiting && !stops.length && can(call.actor, may.confirmErasure, found),
        mayWithdraw: isWaiting && holds(call.actor, may.withdrawErasure.who),
      }),
    )
  },
  async post({ call, params, answers }) {
    if (one(answers['deed']) === 'withdraw') await withdrawErasure(call, params)
    else await confirmErasure(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/erasures`)
  },
}

/** Told before it is proposed and before it is confirmed. */
export const whatGoes: Safe = html`<p class="govuk-body">
    Name, address, numbers, dates of birth, what they typed and their account go, for good. Nobody can bring them back.
    This is said of everybody: where something about somebody must be kept for its own time, such as a record of child
    protection, it stays with whom it is about, for those alone who answer for it.
  </p>
  <p class="govuk-body">
    What stays names nobody: that somebody signed, approved or held a duty, and on which days. Backups made before today
    still hold the record until they are destroyed.
  </p>`

type Allowed = { stops: readonly string[]; mayConfirm: boolean; mayWithdraw: boolean }

function erasureView(
  base: string,
  form: Form,
  found: Erasure,
  { stops, mayConfirm, mayWithdraw }: Allowed,
): PageView {
  return {
    title: found.carriedOutAt ? 'An erasure' : `Erasure of ${found.name}`,
    errors: mayConfirm ? form.errors : {},
    wide: false,
    before: back(`${base}/erasures`, 'Erasure and holds'),
    body: html`${pageHead({ say: sayState(found), under: stops.length ? 'It cannot be erased now.' : mayWithdraw && !mayConfirm ? WAITS_FOR_ANOTHER : undefined })}
    ${summaryList({
      rows: [
        { key: { text: 'Rule' }, value: { text: sayRule(found) } },
        { key: { text: 'Why' }, value: { text: found.reason } },
        {
          key: { text: 'Proposed' },
          value: { text: `${found.proposer}, ${sayDay(dayOf(found.proposedAt))}` },
        },
        ...(found.confirmer ? [{ key: { text: 'Confirmed' }, value: { text: found.confirmer } }] : []),
      ],
    })}
    ${
      stops.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${stops.map(stop => html`<li>${sayStop(stop)}</li>`)}
      </ul>`
    }
    ${mayConfirm && confirmForm(form, found)} ${mayWithdraw && withdrawForm}`,
  }
}

const WAITS_FOR_ANOTHER =
  'It waits for another person: the headteacher, the data protection officer or the chair of governors, whoever did not propose it.'

const sayState = ({ name, withdrawnAt, carriedOutAt }: Erasure): string =>
  carriedOutAt
    ? `Erased on ${sayDay(dayOf(carriedOutAt))}.`
    : withdrawnAt
      ? `Taken back on ${sayDay(dayOf(withdrawnAt))}. Nothing was erased.`
      : `${name} is to be erased.`

const confirmForm = (form: Form, { name }: Erasure): Safe =>
  html`${insetText({ html: whatGoes })}
    <form method="post" novalidate>
      ${tick(form, { name: 'understood', label: `I have checked that this is the right ${name}, and that it cannot be undone` })}
      ${button({ text: 'Erase the record', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`

const withdrawForm = html`<form method="post">
  <input type="hidden" name="deed" value="withdraw" />
  ${button({ text: 'Take it back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>`
