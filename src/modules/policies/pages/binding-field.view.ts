import type { AnyControl } from '../../../platform/controls/control.ts'
import type { Safe } from '../../../platform/design/html.ts'
import { checkboxes, input, radios, textarea } from '../../../platform/design/macros.ts'
import { type Answers, many, one } from '../../../platform/page.ts'
import { type Field, fieldId } from '../parameter-fields.ts'
import { additions } from '../parameters.ts'

export type Wrong = (field: string) => { errorMessage?: { text: string } }

/** Nobody drops a duty-holder by leaving a box empty, and the form says so. */
const hintFor = (
  control: AnyControl,
  field: Field & { kind: 'one' | 'many' },
): { hint?: { text: string } } => {
  const every = { [field.name]: field.choices.map(({ value }) => value) }
  return additions(control, every).length
    ? { hint: { text: 'What you select is added to what Watchword asks of itself. Nothing is taken away.' } }
    : {}
}

/** One question of a control, as a form asks it. */
export function askedField(
  control: AnyControl,
  field: Field,
  { typed, wrong }: { typed: Answers; wrong: Wrong },
): Safe {
  const id = fieldId(field.name)
  const label = { text: field.label, classes: 'ww-label' }
  const value = one(typed[id])
  const legend = { legend: label }
  switch (field.kind) {
    case 'number':
      return input({
        ...{ id, name: id, label, value, inputmode: 'numeric', classes: 'govuk-input--width-4' },
        ...(field.least !== undefined && field.most !== undefined
          ? { hint: { text: `${field.least} to ${field.most}` } }
          : {}),
        ...wrong(id),
      })
    case 'one':
      return radios({
        ...{ name: id, idPrefix: id, classes: 'govuk-radios--small', fieldset: legend },
        items: field.choices.map(choice => ({ ...choice, checked: choice.value === value })),
        ...wrong(id),
      })
    case 'many': {
      const ticked = new Set(many(typed[id]))
      return checkboxes({
        ...{ name: id, idPrefix: id, classes: 'govuk-checkboxes--small', fieldset: legend },
        ...hintFor(control, field),
        items: field.choices.map(choice => ({ ...choice, checked: ticked.has(choice.value) })),
        ...wrong(id),
      })
    }
    case 'yes-or-no':
      return radios({
        ...{ name: id, idPrefix: id, classes: 'govuk-radios--small', fieldset: legend },
        items: [
          { value: 'yes', text: 'Yes', checked: value === 'yes' },
          { value: 'no', text: 'No', checked: value === 'no' },
        ],
        ...wrong(id),
      })
    case 'lines':
      return textarea({
        id,
        name: id,
        label,
        hint: { text: 'One on each line' },
        value: many(typed[id]).join('\n'),
        ...wrong(id),
      })
    case 'text':
      return input({ id, name: id, label, value, ...wrong(id) })
  }
}
