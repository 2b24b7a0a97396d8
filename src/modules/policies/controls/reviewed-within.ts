import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { may } from '../permissions.ts'
import { reviewDueOn } from '../approval.ts'
import * as sayings from '../sayings.ts'
import { inForceNow, NONE } from './standing-policies.ts'

/** A review this near is shown before it is late. */
const SOON_DAYS = 30

const months = (count: number): string =>
  count === 12 ? 'a year' : count === 1 ? 'a month' : `${count} months`

export const reviewedWithin = control<{ months: number }>({
  name: 'policies.reviewed-within',
  asks: 'Review the policy in time',
  version: 1,
  parameters: z.object({
    months: z.int('Enter how many months').min(1, 'Enter at least 1').max(60, 'Enter at most 60'),
  }),
  keyedBy: [],
  byDefault: [{ months: 12 }],
  stricter: (a, b) => a.months <= b.months,
  without: { months: 60 },
  says: sayings.reviewedWithin,
  speaksOf: 'watchword',
  sentence: ({ months: count }) => `Review the policy within ${months(count)}`,
  advice: ({ months: count }) =>
    count > 12
      ? 'Keeping children safe in education asks that the approach to online safety is reviewed each year.'
      : undefined,
  movedBy: ['policies.version-approved'],
  async evidence(call, { months: count }) {
    const today = dayOf(call.now)
    const due = (await inForceNow(call)).map(policy => {
      const by = reviewDueOn(policy, count)
      return { policyId: policy.policyId, by, days: today.until(by).total('days') }
    })
    const [next] = due.toSorted((a, b) => a.days - b.days)
    if (!next) return NONE
    const late = due.filter(({ days }) => days < 0)
    return {
      state: late.length ? 'not-met' : next.days <= SOON_DAYS ? 'at-risk' : 'met',
      kept: due.length - late.length,
      due: due.length,
      figure: late.length ? `Review was due by ${sayDay(next.by)}` : `Next review by ${sayDay(next.by)}`,
      exceptions: late.map(({ policyId }) => policyId),
    }
  },
  fix: { text: 'Bring the reviewed version', url: '/policies#bring', for: may.prepare.who },
})
