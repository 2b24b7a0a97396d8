import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { reporterFeedbackEvidence } from '../queries/reporter-feedback-evidence.ts'

const TELLS = ['told', 'read', 'answer', 'notice'] as const
export type ReporterFeedback = { tells: (typeof TELLS)[number][] }

const SAYS: Readonly<Record<ReporterFeedback['tells'][number], string>> = {
  told: 'which duties were told and when',
  read: 'that it was read, when and by whom',
  answer: 'the short answer that the lead chose',
  notice: 'on home and by a notice that an answer is there',
}

/** What whoever reported may know. Never the record: that is for those who deal with it. */
export const reporterFeedback = control<ReporterFeedback>({
  name: 'concerns.reporter-feedback',
  asks: 'Show whoever reported a concern that it was received and read, and what they may know of the decision',
  version: 3,
  parameters: z.object({ tells: z.array(z.enum(TELLS)).meta({ title: 'The reporter sees' }) }),
  keyedBy: [],
  byDefault: [{ tells: ['read', 'answer'] }],
  stricter: (a, b) => b.tells.every(one => a.tells.includes(one)),
  without: { tells: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ tells }) =>
    tells.length
      ? `Whoever reported sees ${tells.map(one => SAYS[one]).join(', and ')}`
      : 'Whoever reported sees only that it was sent',
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: call => reporterFeedbackEvidence(call),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
