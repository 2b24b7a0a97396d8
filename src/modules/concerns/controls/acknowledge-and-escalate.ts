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

/** Law sets no figure: the defaults are ours, cautious, and the school's own to change by its policy. */
export const acknowledgeAndEscalate = control<{ minutes: number; inDanger: number }>({
  name: 'concerns.acknowledge-and-escalate',
  asks: 'Take a concern that nobody has read to the next person, and show its reporter where it stands',
  version: 1,
  parameters: z.object({
    minutes: minutes('Minutes it may wait unread', 7 * DAY),
    inDanger: minutes('Minutes, where somebody is in danger', DAY),
  }),
  keyedBy: [],
  byDefault: [{ minutes: 120, inDanger: 15 }],
  stricter: (a, b) => a.minutes <= b.minutes && a.inDanger <= b.inDanger,
  without: { minutes: 7 * DAY, inDanger: DAY },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ minutes, inDanger }) =>
    `Unread for ${minutes} minutes, or ${inDanger} where somebody is in danger, a concern goes on to the next person`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: call => readInTimeEvidence(call),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
