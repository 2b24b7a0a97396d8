import { sayTime } from '../../../platform/clock.ts'
import { chooseOne, type Form, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { step } from '../../../platform/design/states.ts'
import { type FamilyCall, HALF_WORDS, OUTCOME_WORDS, OUTCOMES } from '../absence.ts'
import type { Absent } from '../queries/absent-today.ts'

export const sayChild = ({ name, className }: Pick<Absent, 'name' | 'className'>): string =>
  className ? `${name}, ${className}` : name

export const sayAbsences = ({ absences }: Absent): string =>
  absences.map(({ half, reason }) => `${HALF_WORDS[half]}: ${reason || 'no reason given'}`).join('. ')

export const lineOfCall = ({ rungAt, outcome, answeredBy, reason, by }: FamilyCall): Safe => {
  const at = sayTime(Temporal.Instant.from(rungAt))
  return html`<li>
    ${
      outcome === 'nobody'
        ? html`Rung at ${at}, nobody answered`
        : step('done', outcome === 'here' ? `Here after all, ${at}` : `Rung at ${at}: ${answeredBy}`)
    }${reason && html`. ${reason}`}
    <span class="ww-soft ww-small">(${by})</span>
  </li>`
}

export const callFields = (form: Form): readonly Safe[] => [
  textField(form, {
    ...{ name: 'rungAt', label: 'When did you ring?', hint: 'Such as 9:40', classes: 'govuk-input--width-5' },
  }),
  chooseOne(form, {
    ...{ name: 'outcome', label: 'What came of it?', classes: 'govuk-radios--small' },
    items: OUTCOMES.map(value => ({ value, text: OUTCOME_WORDS[value] })),
  }),
  textField(form, {
    name: 'answeredBy',
    label: 'Who answered?',
    hint: 'Their name, and what they are to the child',
  }),
  textField(form, { name: 'reason', label: 'What reason did they give?' }),
]
