import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { type Every, EVERY, EVERY_WORDS, type Way, WAYS } from '../talk.ts'
import { talkEvidence } from '../queries/talk-evidence.ts'

export type TalkedThrough = { way: Way; every: Every; by: string }

const SAYS: Readonly<Record<Way, string>> = {
  'staff-talk': 'The agreement is talked through with staff, one by one',
  'class-talk': 'The agreement is talked through with each class',
  'class-reminder': 'Each class is reminded of its agreement',
  'class-display': 'The agreement hangs where each class sees it',
  'room-poster': 'A poster of the agreement hangs in each room with internet access',
  'event-reminder': 'Parents are reminded before an event to ask before they upload',
}

export const talkedThrough = control<TalkedThrough>({
  name: 'agreements.talked-through',
  asks: 'Keep the day on which an agreement was talked through, shown or brought to mind',
  version: 1,
  parameters: z.object({
    way: z.enum(WAYS, 'Select how it is kept in mind').meta({ title: 'How it is kept in mind' }),
    every: z.enum(EVERY, 'Select how often').meta({ title: 'Again each' }),
    by: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/, 'Write the month and the day as 09-29, the 29th at most')
      .default('12-18')
      .meta({ title: 'Each school year: the last day for it, month and day as 12-18' }),
  }),
  keyedBy: ['way'],
  byDefault: [],
  stricter: (a, b) =>
    a.way === b.way &&
    (a.every === 'school-year' && b.every === 'school-year'
      ? inYear(a.by) <= inYear(b.by)
      : EVERY.indexOf(a.every) <= EVERY.indexOf(b.every)),
  without: { way: 'class-talk', every: 'never', by: '12-18' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ way, every }) => (every === 'never' ? 'Not asked for' : `${SAYS[way]}, ${EVERY_WORDS[every]}`),
  movedBy: ['agreements.talked', 'agreements.published', 'people.joined', 'people.left'],
  evidence: talkEvidence,
  fix: { text: 'See what is left', url: '/agreements/talks' },
})

/** A school year runs from September. */
const inYear = (by: string): string => `${by < '09-01' ? 1 : 0} ${by}`
