import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { readInTimeEvidence } from '../queries/read-in-time-evidence.ts'

const minutes = (title: string, most: number) =>
  z
    .int('Enter how many minutes')
    .min(5, 'Enter 5 or more')
    .max(most, `Enter ${most.toLocaleString('en-GB')} or fewer`)
    .meta({ title })

const DAY = 24 * 60
const PRESSES = ['may', 'may-not'] as const
const REMINDS = ['half-way', 'never'] as const
export type AcknowledgeAndEscalate = {
  minutes: number
  inDanger: number
  reporterPresses: (typeof PRESSES)[number]
  reminds: (typeof REMINDS)[number]
}

/** Law sets no figure: the defaults are ours, cautious, and the school's own to change by its policy. */
export const acknowledgeAndEscalate = control<AcknowledgeAndEscalate>({
  name: 'concerns.acknowledge-and-escalate',
  asks: 'Take a concern that nobody has read to the next person, and show its reporter where it stands',
  version: 2,
  parameters: z.object({
    minutes: minutes('Minutes it may wait unread', 7 * DAY),
    inDanger: minutes('Minutes, where somebody is in danger', DAY),
    reporterPresses: z
      .enum(PRESSES, 'Select whether they may')
      .default('may-not')
      .meta({ title: 'Whoever reported may press it on where no answer comes' }),
    reminds: z
      .enum(REMINDS, 'Select whether they are reminded')
      .default('never')
      .meta({ title: 'Whose turn it is is reminded before it goes on' }),
  }),
  keyedBy: [],
  byDefault: [{ minutes: 120, inDanger: 15, reporterPresses: 'may-not', reminds: 'never' }],
  stricter: (a, b) =>
    a.minutes <= b.minutes &&
    a.inDanger <= b.inDanger &&
    PRESSES.indexOf(a.reporterPresses) <= PRESSES.indexOf(b.reporterPresses) &&
    REMINDS.indexOf(a.reminds) <= REMINDS.indexOf(b.reminds),
  without: { minutes: 7 * DAY, inDanger: DAY, reporterPresses: 'may-not', reminds: 'never' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ minutes, inDanger, reporterPresses, reminds }) =>
    [
      `Unread for ${minutes} minutes, or ${inDanger} where somebody is in danger, a concern goes on to the next person`,
      ...(reminds === 'half-way' ? ['whose turn it is is reminded half-way'] : []),
      ...(reporterPresses === 'may' ? ['whoever reported may press it on where no answer comes'] : []),
    ].join('; '),
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: call => readInTimeEvidence(call),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
