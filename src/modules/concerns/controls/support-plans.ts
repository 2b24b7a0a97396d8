import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { BY_DUTY } from '../permissions.ts'
import { SEALED } from './sealed.ts'

export const SUPPORT_OF = ['child', 'record'] as const
export const SUPPORT_KEPT = ['kept', 'not-kept'] as const
export type SupportPlans = { of: (typeof SUPPORT_OF)[number]; kept: (typeof SUPPORT_KEPT)[number] }

const SAYS: Readonly<Record<SupportPlans['of'], string>> = {
  child:
    'Each child has support with a named adult, a first meeting and a review; the leads see what is missed or late',
  record:
    'Each open record has a day on which it is looked at again, and whoever does says whether it is improved, unchanged or worse',
}

/** That a child is helped and that it is looked at whether it helps: as a plan of each child, and as the review of the record. */
export const supportPlans = control<SupportPlans>({
  name: 'concerns.support-plans',
  asks: 'Support each child by a plan that is met and reviewed, and keep the child’s circumstances under review',
  version: 1,
  parameters: z.object({
    of: z.enum(SUPPORT_OF, 'Select of what').meta({ title: 'Of each child, or of the record' }),
    kept: z.enum(SUPPORT_KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['of'],
  byDefault: [
    { of: 'child', kept: 'kept' },
    { of: 'record', kept: 'not-kept' },
  ],
  stricter: (a, b) => a.of === b.of && SUPPORT_KEPT.indexOf(a.kept) <= SUPPORT_KEPT.indexOf(b.kept),
  without: { of: 'child', kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ of, kept }) =>
    kept === 'kept' ? SAYS[of] : `Not kept: ${SAYS[of].charAt(0).toLowerCase()}${SAYS[of].slice(1)}`,
  never: ({ of, kept }) =>
    of === 'child' && kept === 'not-kept'
      ? 'Whoever deals with a concern can always plan support for a child in it. No policy takes that away.'
      : undefined,
  underSeal: true,
  // Without a figure: it would tell of a single child.
  movedBy: [],
  evidence: async () => SEALED,
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})

const isKept = async (call: Call, of: SupportPlans['of']): Promise<boolean> =>
  (await inForce(call, supportPlans, { key: of })).kept === 'kept'

export const isSupportOffered = (call: Call): Promise<boolean> => isKept(call, 'child')
export const isReviewAsked = (call: Call): Promise<boolean> => isKept(call, 'record')
