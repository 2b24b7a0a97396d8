import { chooseOne, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { CHOICE_WORDS } from '../concern.ts'
import { type Level, LEVEL_WORDS, LEVELS } from '../triage.ts'
import { SINCE, SINCE_WORDS } from '../support.ts'
import { recordUrl, type Shown, standing } from './concern.view.ts'
import { link } from './say.ts'

/** Before what will be done: is a child at risk, and how much help do they need? */
export const triageFields = ({ form, asked: { triage, document } }: Shown): Safe =>
  html`${
    triage.has('significant-harm') &&
    html`${chooseOne(form, {
      ...{ name: 'harm', label: 'Is a child at risk of significant harm?' },
      classes: 'govuk-radios--small',
      items: [
        { value: 'yes', text: 'Yes, or likely to be', hint: 'Then it is referred' },
        { value: 'no', text: 'No, and I will say why' },
      ],
    })}
    ${linesField(form, { name: 'noHarmBecause', label: 'If not, why not?', rows: 2 })}`
  }
  ${triage.has('threshold') && levelField(form, document)}`

export const levelField = (form: Form, document: string, value?: Level): Safe =>
  chooseOne(form, {
    ...{ name: 'level', label: 'At which level of need?', classes: 'govuk-radios--small' },
    ...(document ? { hint: `By “${document}”` } : {}),
    ...(value === undefined ? {} : { value }),
    items: LEVELS.map(level => ({
      ...{ value: level, text: LEVEL_WORDS[level].says, hint: LEVEL_WORDS[level].means },
    })),
  })

/** Of a record that is looked at again. */
export const sinceField = (shown: Shown): Safe | false =>
  shown.asked.isReviewed &&
  standing(shown) !== undefined &&
  chooseOne(shown.form, {
    ...{ name: 'since', label: 'How is it with the child since then?', classes: 'govuk-radios--small' },
    items: SINCE.map(value => ({
      ...{ value, text: SINCE_WORDS[value] },
      ...(value === 'worse' ? { hint: 'Then a referral is drafted again from the record' } : {}),
    })),
  })

export const planFields = ({ form, asked: { triage } }: Shown): Safe | false =>
  triage.has('early-help-plan') &&
  html`${linesField(form, { name: 'plan', label: 'If it is early help: what is the plan?', rows: 2 })}
  ${textField(form, { name: 'leadProfessional', label: 'Who is the lead professional?' })}`

/** Said before anything is typed: a referral never waits for it. */
export const actionFirst = (shown: Shown): Safe | false =>
  shown.asked.triage.has('action-with-owner') &&
  shown.record.followUp.actions.length === 0 &&
  html`<p class="govuk-inset-text">
    Before you decide anything but a referral or “${CHOICE_WORDS['no-action'].says}”, ${link(`${recordUrl(shown)}/actions/new`, 'ask somebody to do something by a day')}.
    It may be you.
  </p>`
