import { schoolPath } from '../../../platform/call.ts'
import { dayField, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Answers, one, type Visit } from '../../../platform/page.ts'
import { shutPart } from '../../../platform/procedures/run.view.ts'
import type { Shut } from '../../../platform/procedures/walk.ts'
import { typedDay, typedTime } from '../../../platform/typed-time.ts'
import { HOW, HOW_WORDS } from '../follow-up.ts'

export const recordOf = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/concerns/${params['concernId'] ?? ''}`

/** A form about one concern: its record is where it leads back to. */
export const formPage = (
  visit: Visit,
  { say, under, body, reference }: { say: string; under: Part; body: Part; reference: string },
): PageView => ({
  ...{ title: say, errors: visit.errors, errorTitle: 'Not recorded yet', wide: false },
  before: html`<a class="govuk-back-link" href="${recordOf(visit)}">Concern ${reference}</a>`,
  body: html`${pageHead({ say, under })} ${body}`,
})

export const HOW_ITEMS = HOW.map(value => ({ value, text: HOW_WORDS[value] }))

const shutOf = (locks: readonly Shut[], act: string): Shut | undefined => locks.find(one => one.act === act)

/** Above the form of an act that a procedure keeps shut. */
export const shutFirst = (locks: readonly Shut[], act: string): Safe => {
  const shut = shutOf(locks, act)
  return shut ? html`<div class="govuk-inset-text">${shutPart(shut)}</div>` : html``
}

/** What has happened all the same is written down, and how. */
export const althoughField = (
  form: Form,
  locks: readonly Shut[],
  { act, hint = 'Only where it has. If it has not, leave this form' }: { act: string; hint?: string },
): Safe | false =>
  shutOf(locks, act) !== undefined &&
  linesField(form, { ...{ name: 'although', label: 'It has happened all the same: how?', rows: 2 }, hint })

/** A day and a time; nothing typed means just now. */
export const momentFields = (
  form: Form,
  label: string,
  hint = 'Leave the day and the time empty if it was just now',
): Safe =>
  html`${dayField(form, { name: 'at', label, hint })}
  ${textField(form, { name: 'atTime', label: 'At what time?', hint: 'Like 2:30 pm', classes: 'govuk-input--width-10' })}`

/** Both in one, as it is kept; whatever is no day or no time stays as it was typed, and is refused. */
export function typedMoment(answers: Answers): string {
  const [day, time] = [typedDay(answers, 'at'), one(answers['atTime']).trim()]
  return day || time ? `${day}T${typedTime(time) ?? time}` : ''
}
