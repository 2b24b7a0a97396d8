import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { upToDateEvidence } from '../queries/up-to-date-evidence.ts'

/** That nothing is altered or deleted is how every record is made; how long one may lie still is the school's own. */
export const appendOnlyLog = control<{ staleAfterDays: number }>({
  name: 'concerns.append-only-log',
  asks: 'Keep each record unaltered and up to date, with what comes later beneath, and mark one in which nothing happens',
  version: 1,
  parameters: z.object({
    staleAfterDays: z
      .int('Enter how many days')
      .min(1, 'Enter 1 or more')
      .max(365, 'Enter 365 or fewer')
      .meta({ title: 'Days without an entry after which an open record is marked' }),
  }),
  keyedBy: [],
  byDefault: [{ staleAfterDays: 14 }],
  stricter: (a, b) => a.staleAfterDays <= b.staleAfterDays,
  without: { staleAfterDays: 365 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ staleAfterDays: days }) =>
    `Records are added to and never altered; an open one without an entry for ${days === 1 ? 'a day' : `${days} days`} is marked`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { staleAfterDays }) => upToDateEvidence(call, staleAfterDays),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
