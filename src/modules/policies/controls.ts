import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Call, Unit } from '../../platform/call.ts'
import { dayOf, sayDay } from '../../platform/clock.ts'
import { control, type Evidence } from '../../platform/controls/control.ts'
import { BODIES, type Body, BODY_WORDS, isApprovedAs } from './approval.ts'
import type { PoliciesDb } from './kit.ts'
import { policiesInForce, type PolicyInForce } from './queries/policies-in-force.ts'
import * as sayings from './sayings.ts'

/** A review this near is shown before it is late. */
const SOON_DAYS = 30

const inForceNow = ({ unit, now }: Call & { unit: Unit }): Promise<PolicyInForce[]> =>
  policiesInForce(unit.db as unknown as Kysely<PoliciesDb>, now)

const NONE: Evidence = {
  state: 'nothing-due',
  kept: 0,
  due: 0,
  figure: 'No policy is in force yet',
  exceptions: [],
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b

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
    const due = (await inForceNow(call)).map(({ policyId, approvedOn, nextReviewOn }) => {
      const by = earlier(nextReviewOn, approvedOn.add({ months: count }))
      return { policyId, by, days: today.until(by).total('days') }
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
  fix: { text: 'Bring the reviewed version', url: '/policies#bring' },
})

export const approvedBy = control<{ body: Body }>({
  name: 'policies.approved-by',
  asks: 'Have the policy approved by the body it names',
  version: 1,
  parameters: z.object({ body: z.enum(BODIES, 'Select who approves it') }),
  keyedBy: [],
  byDefault: [{ body: 'governors' }],
  stricter: (a, b) => isApprovedAs(b.body, a.body),
  without: { body: 'local-authority' },
  says: sayings.approvedBy,
  speaksOf: 'watchword',
  sentence: ({ body }) => `Approval by: ${BODY_WORDS[body].toLowerCase()}`,
  movedBy: ['policies.version-approved'],
  async evidence(call, { body }) {
    const policies = await inForceNow(call)
    if (!policies.length) return NONE
    const others = policies.filter(policy => !isApprovedAs(body, policy.body))
    const [first] = others.length ? others : policies
    return {
      state: others.length ? 'not-met' : 'met',
      kept: policies.length - others.length,
      due: policies.length,
      figure: first
        ? `Approved by: ${BODY_WORDS[first.body].toLowerCase()}, ${sayDay(first.approvedOn)}`
        : '',
      exceptions: others.map(({ policyId }) => policyId),
    }
  },
  fix: { text: 'See the approvals', url: '/policies' },
})

export const controls = [reviewedWithin, approvedBy] as const
