import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { triageEvidence } from '../queries/triage-evidence.ts'
import { TRIAGE_QUESTIONS, type TriageQuestion } from '../triage.ts'

export const TRIAGE_NEEDED = ['needed', 'not-asked'] as const
export type AskedOfTriage = {
  question: TriageQuestion
  needed: (typeof TRIAGE_NEEDED)[number]
  document: string
}

const SAYS: Readonly<Record<TriageQuestion, string>> = {
  'significant-harm':
    'No concern is decided without saying whether a child is at risk of significant harm, and if not, why',
  refer: 'No concern is decided without a referral, or the reason why there is none',
  threshold: 'Each decision and each referral says at which level of need the child is',
  'action-with-owner':
    'Nothing but a referral, or that nothing is left to do, is decided before somebody was asked to do something by a day',
  'early-help-plan': 'Early help has a plan, a lead professional and a day to look at it again',
  procedure:
    'Nothing but a referral is decided before the procedure for this kind of concern is followed, or somebody has written why none is',
}

export const triageDecisions = control<AskedOfTriage>({
  name: 'concerns.triage-decisions',
  asks: 'Answer set questions before a concern is decided, with reasons where the answer is no',
  version: 2,
  parameters: z.object({
    question: z.enum(TRIAGE_QUESTIONS, 'Select the question').meta({ title: 'Question' }),
    needed: z
      .enum(TRIAGE_NEEDED, 'Select whether it is needed')
      .default('needed')
      .meta({ title: 'Is it needed?' }),
    document: z
      .string()
      .trim()
      .max(200, 'Write at most 200 characters')
      .default('')
      .meta({ title: 'The threshold document and its edition, if the question is the threshold' }),
  }),
  keyedBy: ['question'],
  byDefault: [{ question: 'refer', needed: 'needed', document: '' }],
  stricter: (a, b) =>
    a.question === b.question && TRIAGE_NEEDED.indexOf(a.needed) <= TRIAGE_NEEDED.indexOf(b.needed),
  without: { question: 'threshold', needed: 'not-asked', document: '' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ question, needed, document }) =>
    `${needed === 'needed' ? '' : 'Not asked: '}${SAYS[question]}${document && `, by “${document}”`}`,
  never: ({ question, needed }) =>
    question === 'refer' && needed === 'not-asked'
      ? 'A decision says whether it is referred, and if not, why (KCSIE, paragraph 74: decisions and reasons)'
      : undefined,
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: (call, { question, needed }) => triageEvidence(call, question, needed === 'needed'),
})
