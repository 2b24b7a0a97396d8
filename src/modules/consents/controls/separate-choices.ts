import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { separateEvidence } from '../queries/separate-evidence.ts'

export const ASKED_AS = ['each-by-itself', 'all-at-once'] as const
export type Separate = { askedAs: (typeof ASKED_AS)[number]; written: boolean }

export const separateChoices = control<Separate>({
  name: 'consents.separate-choices',
  asks: 'Ask about each use by itself, apart from the agreement, and keep the words that were answered',
  version: 1,
  parameters: z.object({
    askedAs: z.enum(ASKED_AS, 'Select how it is asked').meta({ title: 'How the uses are asked' }),
    written: z
      .boolean('Say whether only a written answer counts')
      .default(true)
      .meta({ title: 'Only a written answer counts' }),
  }),
  keyedBy: [],
  byDefault: [{ askedAs: 'each-by-itself', written: true }],
  stricter: (a, b) =>
    (a.askedAs === 'each-by-itself' || b.askedAs === 'all-at-once') && (a.written || !b.written),
  without: { askedAs: 'all-at-once', written: false },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ askedAs, written }) =>
    `${askedAs === 'each-by-itself' ? 'Each use is its own question' : 'One answer is for every use'}, and ${written ? 'only a written answer counts' : 'a spoken answer counts too'}`,
  movedBy: ['consents.changed'],
  evidence: call => separateEvidence(call),
  fix: { text: 'See the questions', url: '/consents/questions', for: ['headteacher', 'office', 'dsl'] },
})
