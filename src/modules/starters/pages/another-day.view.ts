import { chooseOne, dayField, type Form, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Line } from '../queries/lines-sql.ts'
import { back } from './say.ts'

type Shown = { line: Line; at: string; over: string; today: Temporal.PlainDate; form: Form }

/** One line that was done on another day than today. */
export const anotherDayView = ({ line, at, over, today, form }: Shown): PageView => ({
  ...{ title: line.words, errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
  before: back(at, 'The list'),
  body: html`${pageHead({ over, say: line.words })}
  ${postForm(
    [
      html`<input type="hidden" name="lineId" value="${line.lineId}" /><input type="hidden" name="deed" value="settle" />`,
      chooseOne(form, {
        ...{ name: 'outcome', label: 'Is it done?', value: 'done' },
        items: [
          { value: 'done', text: 'It is done' },
          { value: 'nothing-to-do', text: 'There is nothing to do' },
        ],
      }),
      dayField(form, { name: 'doneOn', label: 'On which day?', value: today }),
    ],
    'Record it',
  )}`,
})
