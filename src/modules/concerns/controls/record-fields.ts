import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { particularDrawn } from '../../people/index.ts'
import { isParticular } from '../particulars.ts'
import { fieldEvidence } from '../queries/field-evidence.ts'
import { ALWAYS, type Field, FIELD_WORDS, RECORD_FIELDS } from '../record-fields.ts'

export const PRESENCE = ['required', 'save-without-but-flag', 'optional', 'not-asked'] as const
export type Presence = (typeof PRESENCE)[number]
export type FieldAsked = {
  field: Field
  presence: Presence
  form: string
  formUpdated: string
  /** Of the field “place”. */
  places: string[]
}

const words = z.string().trim().max(120, 'Write at most 120 characters').default('')

/** A report is never refused for a field that is empty: "required" means by the time that it is decided. */
export const recordFields = control<FieldAsked>({
  name: 'concerns.record-fields',
  asks: 'Have a field on every record of concern, from its right source',
  version: 3,
  upgrade: stored => ({ places: [], ...stored }),
  parameters: z.object({
    field: z.enum(RECORD_FIELDS, 'Select the field').meta({ title: 'Field' }),
    presence: z
      .enum(PRESENCE, 'Select what happens when it is empty')
      .default('save-without-but-flag')
      .meta({ title: 'When it is empty' }),
    form: words.meta({ title: 'What the form is called, if the field is the form' }),
    formUpdated: words.meta({ title: 'Its edition' }),
    places: z
      .array(z.string().trim().min(2, 'Write a whole word').max(60, 'Write at most 60 characters'))
      .max(20, 'Write at most 20')
      .default([])
      .meta({ title: 'Places to choose from, if the field is the place' }),
  }),
  keyedBy: ['field'],
  byDefault: ALWAYS.map(field => ({
    field,
    ...{ presence: 'save-without-but-flag', form: '', formUpdated: '', places: [] },
  })),
  stricter: (a, b) =>
    a.field === b.field &&
    PRESENCE.indexOf(a.presence) <= PRESENCE.indexOf(b.presence) &&
    b.places.every(place => a.places.includes(place)),
  without: { field: 'context', presence: 'not-asked', form: '', formUpdated: '', places: [] },
  says: [],
  speaksOf: 'watchword',
  drawsOn: ({ field, presence }) =>
    presence !== 'not-asked' && isParticular(field) ? [particularDrawn(field)] : [],
  sentence: ({ field, presence, form, places }) =>
    presence === 'not-asked'
      ? `Not on the record: ${FIELD_WORDS[field].toLowerCase()}`
      : `On every record of concern: ${field === 'form' && form ? `“${form}”` : FIELD_WORDS[field].toLowerCase()}${places.length ? ` (${places.join(', ')})` : ''}`,
  never: ({ field, presence }) =>
    presence === 'not-asked' && ALWAYS.includes(field)
      ? 'Every record of concern keeps it: who, what was seen and said, who wrote it and when, what was decided and why (KCSIE, paragraph 74)'
      : undefined,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { field, presence }) => fieldEvidence(call, field, presence !== 'not-asked'),
})
