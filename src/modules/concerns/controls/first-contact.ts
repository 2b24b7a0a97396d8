import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS, MEMBERSHIPS } from '../../../words/audiences.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import type { LADDER } from '../concern.ts'
import { BY_DUTY } from '../permissions.ts'
import { firstContactEvidence } from '../queries/first-contact-evidence.ts'

const REPORTERS = ['anybody', ...MEMBERSHIPS, 'network-manager'] as const
const TOLD = ['dsl', 'deputy-dsl', 'headteacher'] as const satisfies typeof LADDER
export type FirstContact = { reporter: (typeof REPORTERS)[number]; told: (typeof TOLD)[number][] }

const SAYS_WHO: Readonly<Record<FirstContact['reporter'], string>> = {
  anybody: 'anybody',
  pupil: AUDIENCE_WORDS.pupil.many,
  parent: AUDIENCE_WORDS.parent.many,
  staff: AUDIENCE_WORDS.staff.many,
  governor: AUDIENCE_WORDS.governor.many,
  volunteer: AUDIENCE_WORDS.volunteer.many,
  contractor: AUDIENCE_WORDS.contractor.many,
  visitor: AUDIENCE_WORDS.visitor.many,
  'network-manager': 'the network manager',
}
const inSentence = (duty: FirstContact['told'][number]): string =>
  `the ${DUTY_WORDS[duty].charAt(0).toLowerCase()}${DUTY_WORDS[duty].slice(1)}`

/** Whoever comes first on the ladder has it; whoever else the policy names is told in the same minute. */
export const firstContact = control<FirstContact>({
  name: 'concerns.first-contact',
  asks: 'Send each concern about a child to the safeguarding lead first, with a deputy while the lead is away',
  version: 1,
  parameters: z.object({
    reporter: z.enum(REPORTERS, 'Select who reports').meta({ title: 'Reported by' }),
    told: z.array(z.enum(TOLD)).meta({ title: 'Told at once' }),
  }),
  keyedBy: ['reporter'],
  byDefault: [{ reporter: 'anybody', told: ['dsl'] }],
  stricter: (a, b) => a.reporter === b.reporter && b.told.every(duty => a.told.includes(duty)),
  without: { reporter: 'anybody', told: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ reporter, told }) =>
    told.length
      ? `A concern about a child from ${SAYS_WHO[reporter]} goes at once to ${told.map(inSentence).join(' and ')}`
      : `A concern about a child from ${SAYS_WHO[reporter]} goes to nobody`,
  never: ({ told }) =>
    told.includes('dsl')
      ? undefined
      : 'The designated safeguarding lead answers for concerns about children (Keeping children safe in education). Others may be told as well, and nobody instead.',
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: call => firstContactEvidence(call),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
