import {
  chooseOne,
  dayField,
  type Form,
  linesField,
  postForm,
  textField,
  tick,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { Adult, RequestsOfChild } from '../queries/requests-of-child.ts'

/** Who asks, when, and for what. */
export const requestForm = (form: Form, { adults }: RequestsOfChild, heading: string): Safe =>
  html`<h2 class="ww-h2">${heading}</h2>
    ${postForm(
      [
        chooseOne(form, {
          ...{ name: 'asks', label: 'Who asks for it?' },
          items: [
            { value: 'child', text: 'The child' },
            ...adults.map(one => ({ value: one.personId, text: one.name, hint: sayAdult(one) })),
            {
              value: 'for-them',
              text: 'Somebody who acts for them',
              hint: 'A solicitor or a social worker, for example',
            },
          ],
        }),
        textField(form, { name: 'actingName', label: 'Who acts for them, if somebody does' }),
        adults.some(({ isNever }) => isNever) &&
          linesField(form, {
            ...{ name: 'although', rows: 2, label: 'Why they are answered, if they must not be told' },
            hint: 'It stays in this record. Ask whoever decided that first, or a solicitor',
          }),
        linesField(form, {
          ...{ name: 'checked', rows: 2, label: 'How do you know that it is them, and that they may ask?' },
          hint: 'For a child: that they understand what they ask for. For somebody acting for them: what you saw in writing',
        }),
        dayField(form, { name: 'cameOn', label: 'On which day did it come?' }),
        chooseOne(form, {
          ...{ name: 'wants', label: 'What do they ask for?' },
          items: [
            { value: 'everything', text: 'Everything in the safeguarding file' },
            { value: 'years', text: 'Some years of it' },
          ],
        }),
        tick(form, {
          ...{
            name: 'withKept',
            label: 'Go through ethnic origin and religion too, where the record has them',
          },
          hint: 'They are the child’s own data: tick it where the child asks, or somebody for them',
        }),
        textField(form, { name: 'fromYear', label: 'From which year', classes: 'govuk-input--width-4' }),
        textField(form, { name: 'toYear', label: 'To which year', classes: 'govuk-input--width-4' }),
      ],
      'Record the request',
    )}`

function sayAdult({ words, responsibility, isNever }: Adult): string {
  const holds =
    responsibility === true
      ? 'holds parental responsibility'
      : responsibility === false
        ? 'holds no parental responsibility'
        : 'nobody has said whether they hold parental responsibility'
  return [words, holds, isNever && 'must not be told anything about this child'].filter(Boolean).join('; ')
}
