import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { reportedInTimeEvidence } from '../queries/reported-in-time-evidence.ts'

export const WITHIN = ['at-once', 'same-day', 'before-home'] as const
const WITHIN_WORDS: Readonly<Record<(typeof WITHIN)[number], string>> = {
  'at-once': 'at once',
  'same-day': 'on the day on which it is noticed',
  'before-home': 'before the child goes home',
}
const KEPT = ['asked', 'not-asked'] as const
const DRAFT = ['chased', 'not-chased'] as const
export type ReportDeadline = {
  within: (typeof WITHIN)[number]
  kept: (typeof KEPT)[number]
  minutes: number
  draft: (typeof DRAFT)[number]
}

/** A report is never refused for coming late: its day is asked, and why. Whoever answers for it sees both. */
export const reportDeadline = control<ReportDeadline>({
  name: 'concerns.report-deadline',
  asks: 'Have a concern reported in the policy’s time, and ask why where it came later',
  version: 2,
  parameters: z.object({
    within: z.enum(WITHIN, 'Select by when it is reported').meta({ title: 'Reported by when' }),
    kept: z.enum(KEPT, 'Select whether it is asked').default('asked').meta({ title: 'Asked on the form?' }),
    minutes: z
      .int('Enter how many minutes')
      .min(5, 'Enter 5 or more')
      .max(240, 'Enter 240 or fewer')
      .default(60)
      .meta({ title: 'Minutes before home time, if that is the deadline' }),
    draft: z
      .enum(DRAFT, 'Select whether the leads learn of it')
      .default('not-chased')
      .meta({ title: 'The leads learn at the end of the day that a report was begun and not sent' }),
  }),
  keyedBy: ['within'],
  byDefault: [],
  stricter: (a, b) =>
    a.within === b.within &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept) &&
    a.minutes >= b.minutes &&
    DRAFT.indexOf(a.draft) <= DRAFT.indexOf(b.draft),
  without: { within: 'same-day', kept: 'not-asked', minutes: 60, draft: 'not-chased' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ within, kept, minutes, draft }) =>
    kept === 'not-asked'
      ? `Nobody is asked whether it was reported ${WITHIN_WORDS[within]}`
      : within === 'before-home'
        ? `What comes in the last ${minutes} minutes before the children go home is told at once to all who deal with it`
        : `Reported ${WITHIN_WORDS[within]}; one that comes on a later day says why${draft === 'chased' ? ', and one that was begun and not sent is chased' : ''}`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { within, kept }) => reportedInTimeEvidence(call, within, kept === 'asked'),
})
