import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { signsSince, unsignedMonths } from '../queries/months-signed.ts'
import { isLate, sayMonth } from '../months.ts'
import { SEES_MONTHS } from '../permissions.ts'

const SIGNED = ['each-month', 'never'] as const
export type OpeningReviewed = { signed: (typeof SIGNED)[number] }

/** Who opened child protection records and took them away is looked at each month by whoever answers for data. */
export const openingReviewed = control<OpeningReviewed>({
  name: 'concerns.opening-reviewed',
  asks: 'Have the data protection officer look each month at who opened child protection records, and sign',
  version: 1,
  parameters: z.object({
    signed: z.enum(SIGNED, 'Select how often').default('each-month').meta({ title: 'Signed' }),
  }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => SIGNED.indexOf(a.signed) <= SIGNED.indexOf(b.signed),
  without: { signed: 'never' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ signed }) =>
    signed === 'never'
      ? 'Nobody looks at who opened child protection records'
      : 'Each month the data protection officer looks at who opened child protection records, and signs',
  movedBy: ['concerns.month-signed'],
  async evidence(call, { signed }) {
    const none = { kept: 0, due: 0, exceptions: [] }
    if (signed === 'never') return { ...none, due: 1, state: 'not-met', figure: 'Nobody looks' }
    const { due, left } = await unsignedMonths(call, await signsSince(call))
    if (!due) return { ...none, state: 'nothing-due', figure: 'No month is over yet' }
    const [oldest] = left.toReversed()
    return {
      ...{ kept: due - left.length, due, exceptions: [] },
      state: left.some(month => isLate(month, call.now)) ? 'not-met' : left.length ? 'at-risk' : 'met',
      figure: oldest
        ? `Not signed yet: ${sayMonth(oldest)}${left.length > 1 ? ` and ${left.length - 1} more` : ''}`
        : 'Each month that is over is signed',
    }
  },
  fix: { text: 'See who opened records', url: '/opened-records', for: SEES_MONTHS },
})
