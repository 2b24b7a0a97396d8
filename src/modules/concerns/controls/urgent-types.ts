import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { BY_DUTY } from '../permissions.ts'
import { urgentEvidence } from '../queries/urgent-evidence.ts'
import { KINDS, URGENT_KINDS, type UrgentKind } from '../urgent.ts'

const RAISED = ['raised', 'not-raised'] as const
/** Of a nude picture alone: whether it can be named before anything is typed, and whether that alone tells the leads. */
const AT_DOOR = ['tells', 'named', 'not-named'] as const
const TOLD = ['dsl', 'deputy-dsl'] as const
export type UrgentType = {
  kind: UrgentKind
  raised: (typeof RAISED)[number]
  told: (typeof TOLD)[number][]
  words: string[]
  atDoor: (typeof AT_DOOR)[number]
}

/** The kind is read from the words: whoever reports is never made to choose one. */
export const urgentTypes = control<UrgentType>({
  name: 'concerns.urgent-types',
  asks: 'Raise a kind of concern to the top at once and tell the safeguarding team without delay',
  version: 3,
  parameters: z.object({
    kind: z.enum(KINDS as [UrgentKind, ...UrgentKind[]], 'Select the kind').meta({ title: 'Kind' }),
    raised: z.enum(RAISED, 'Select whether it is raised').default('raised').meta({ title: 'Raised?' }),
    told: z.array(z.enum(TOLD)).default(['dsl']).meta({ title: 'Told at once' }),
    words: z
      .array(z.string().trim().min(2, 'Write a whole word').max(60, 'Write at most 60 characters'))
      .max(50, 'Write at most 50')
      .default([])
      .meta({ title: 'Words of the school’s own that tell of it' }),
    atDoor: z.enum(AT_DOOR, 'Select what naming it does').default('not-named').meta({
      title: 'A nude picture: named before anything is typed, and whether opening that page tells the leads',
    }),
  }),
  keyedBy: ['kind'],
  byDefault: [],
  stricter: (a, b) =>
    a.kind === b.kind &&
    RAISED.indexOf(a.raised) <= RAISED.indexOf(b.raised) &&
    b.told.every(duty => a.told.includes(duty)) &&
    b.words.every(word => a.words.includes(word)) &&
    AT_DOOR.indexOf(a.atDoor) <= AT_DOOR.indexOf(b.atDoor),
  without: { kind: 'grooming', raised: 'not-raised', told: [], words: [], atDoor: 'not-named' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ kind, raised, told, words, atDoor }) =>
    raised === 'raised'
      ? `A report that speaks of ${URGENT_KINDS[kind].says}${words.length ? ` (${words.join(', ')})` : ''} stands first and is told at once to ${told.map(duty => `the ${DUTY_WORDS[duty].toLowerCase()}`).join(' and ') || 'whoever comes first'}${kind === 'imagery' && atDoor !== 'not-named' ? ', and can be named before anything is written' : ''}`
      : `A report that speaks of ${URGENT_KINDS[kind].says} stands where any other does`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { kind, raised }) => urgentEvidence(call, kind, raised === 'raised'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
