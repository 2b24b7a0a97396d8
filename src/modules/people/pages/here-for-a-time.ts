import { chooseOne, dayField, type Form } from '../../../platform/design/form.ts'
import type { Safe } from '../../../platform/design/html.ts'
import { BASES, BASIS_WORDS } from '../basis.ts'

/** Asked of everybody who is recorded, and answered of those who are here for a time. */
export const hereForATimeFields = (form: Form): Safe[] => [
  chooseOne(form, {
    ...{ name: 'basis', label: 'Here for a time?', value: '' },
    items: [
      { value: '', text: 'No, or as a volunteer, contractor or visitor' },
      ...BASES.map(basis => ({ value: basis, text: BASIS_WORDS[basis] })),
    ],
  }),
  dayField(form, {
    ...{ name: 'endsOn', label: 'Last day, if there is one' },
    hint: 'Their rights end by themselves after it. Whoever is a parent too stays one',
  }),
]
