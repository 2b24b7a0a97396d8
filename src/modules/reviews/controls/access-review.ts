import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import { EVERY, type Every } from '../period.ts'
import { reviewEvidence } from '../queries/review-evidence.ts'

export type AccessReview = { every: Every; signedBy: 'headteacher' }

/** Who holds, uses and opens what is looked at line by line, and signed for. */
export const accessReview = control<AccessReview>({
  name: 'reviews.access-review',
  asks: 'Look each term or year at who may do what, and have the headteacher sign that it is right',
  version: 1,
  parameters: z.object({
    every: z.enum(EVERY, 'Select how often').default('term').meta({ title: 'Reviewed each' }),
    signedBy: z.literal('headteacher').default('headteacher').meta({ title: 'Signed by' }),
  }),
  keyedBy: [],
  byDefault: [{ every: 'term', signedBy: 'headteacher' }],
  stricter: (a, b) => EVERY.indexOf(a.every) <= EVERY.indexOf(b.every),
  without: { every: 'never', signedBy: 'headteacher' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ every }) =>
    every === 'never'
      ? 'Who may do what is not reviewed'
      : `Each ${every} the headteacher signs that what everybody may do is still right`,
  movedBy: [],
  evidence: reviewEvidence,
  fix: { text: 'See the access reviews', url: '/reviews', for: may.see.who },
})
