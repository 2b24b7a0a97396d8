import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import { DUTIES } from '../../words/duties.ts'

const EVERY_ADULT_HERE: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor', ...DUTIES]
/** Those who may prepare a policy for its approval: bring it, and decide what its clauses are bound to. */
const PREPARES: readonly Right[] = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'office',
  'network-manager',
  'data-protection-officer',
]

export const may = {
  read: { to: 'read the policy', who: EVERY_ADULT_HERE },
  prepare: { to: 'prepare a policy', who: PREPARES },
  approve: { to: 'record the approval of a policy', who: ['headteacher', 'chair-of-governors'] },
  recordEvidence: { to: 'record what you saw of a system', who: PREPARES },
  takeReadings: {
    to: 'check a clause now',
    who: [...PREPARES, 'chair-of-governors', 'safeguarding-governor'],
  },
  /** Everybody else who reads the policy sees the figure, and no names. */
  seeExceptions: {
    to: 'see the exceptions by name',
    who: ['headteacher', 'network-manager', 'office', 'dsl'],
  },
} satisfies Permissions
