import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { riskEvidence } from '../queries/risk-evidence.ts'
import { AREA_WORDS, AREAS, type RiskArea } from '../risks.ts'

export const NEEDED_AT = ['decision', 'offered', 'not-offered'] as const
export type Risk = { area: RiskArea; type: string; neededAt: (typeof NEEDED_AT)[number] }

/** The lead says which kind of risk it was when deciding. Whoever reports is never asked. */
export const riskTypes = control<Risk>({
  name: 'concerns.risk-types',
  asks: 'Have a kind of online risk to choose when a concern is decided, and count by it',
  version: 1,
  parameters: z.object({
    area: z.enum(AREAS, 'Select the area').meta({ title: 'Area' }),
    type: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .default('')
      .meta({ title: 'The kind within it, if any' }),
    neededAt: z
      .enum(NEEDED_AT, 'Select whether one must be chosen')
      .default('decision')
      .meta({ title: 'Must one be chosen?' }),
  }),
  keyedBy: ['area', 'type'],
  byDefault: [],
  stricter: (a, b) =>
    a.area === b.area && a.type === b.type && NEEDED_AT.indexOf(a.neededAt) <= NEEDED_AT.indexOf(b.neededAt),
  without: { area: 'content', type: '', neededAt: 'not-offered' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ area, type, neededAt }) =>
    `${AREA_WORDS[area]}${type && `: ${type}`} ${neededAt === 'not-offered' ? 'is no kind of risk to choose' : 'can be chosen when a concern is decided'}`,
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: (call, { neededAt }) => riskEvidence(call, neededAt !== 'not-offered'),
})
