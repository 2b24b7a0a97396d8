import { chooseOne, dayField, type Form, linesField } from '../../../platform/design/form.ts'
import type { Safe } from '../../../platform/design/html.ts'

/** The question both endings ask. */
export const endingFields = (
  form: Form,
  { now, reasonHint }: { now: string; reasonHint: string },
): Safe[] => [
  chooseOne(form, {
    ...{ name: 'when', label: 'When does it end?' },
    items: [
      { value: 'day', text: 'At the end of a day', hint: 'Write the day below' },
      { value: 'now', text: 'Now', hint: now },
    ],
  }),
  dayField(form, { name: 'lastOn', label: 'Last day', hint: 'Leave it empty if it ends now' }),
  linesField(form, { name: 'reason', label: 'Why (you may leave this empty)', hint: reasonHint }),
]
