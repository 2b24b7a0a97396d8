import { z } from 'zod'
import { sayDay } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { BODIES, type Body, BODY_WORDS, isApprovedAs } from '../approval.ts'
import * as sayings from '../sayings.ts'
import { inForceNow, NONE } from './standing-policies.ts'

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
  movedBy: ['policies.version-approved', 'policies.approval-confirmed'],
  /** An approval that somebody else recorded in the governors' place is an exception until one of them confirms it. */
  async evidence(call, { body }) {
    const policies = await inForceNow(call)
    if (!policies.length) return NONE
    const others = policies.filter(policy => !isApprovedAs(body, policy.body))
    const unconfirmed = policies.filter(policy => policy.isInstead && !policy.isConfirmed)
    const [first] = others.length ? others : unconfirmed.length ? unconfirmed : policies
    return {
      state: others.length ? 'not-met' : unconfirmed.length ? 'at-risk' : 'met',
      kept: policies.length - new Set([...others, ...unconfirmed]).size,
      due: policies.length,
      figure: first
        ? `Approved by: ${BODY_WORDS[first.body].toLowerCase()}, ${sayDay(first.approvedOn)}${
            unconfirmed.length ? `; ${unconfirmed.length} recorded in their place and not confirmed` : ''
          }`
        : '',
      exceptions: [...new Set([...others, ...unconfirmed])].map(({ policyId }) => policyId),
    }
  },
  fix: { text: 'See the approvals', url: '/policies' },
})
