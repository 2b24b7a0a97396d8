import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import { DUTIES } from '../../words/duties.ts'
import { maySignFor } from './parties.ts'

const EVERY_ADULT_HERE: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor', ...DUTIES]
/** Those who may prepare a policy for its approval: bring it, and decide what its clauses are bound to. */
const PREPARES: readonly Right[] = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'online-safety-lead',
  'office',
  'network-manager',
  'data-protection-officer',
]
/** Whoever signs for the governors. */
const SIGNS_FOR_GOVERNORS: readonly Right[] = ['chair-of-governors', 'vice-chair-of-governors']
const APPROVES: readonly Right[] = [...SIGNS_FOR_GOVERNORS, 'headteacher']
const SEES_DRAFTS: readonly Right[] = [...PREPARES, ...APPROVES]

/** What is not approved yet is for those who prepare it and those who approve it. */
export const seesDrafts = (actor: Actor): boolean => holds(actor, SEES_DRAFTS)
const maySeeVersion = (
  actor: Actor,
  { effectiveFrom }: { effectiveFrom: Temporal.Instant | null },
): boolean => effectiveFrom !== null || seesDrafts(actor)

export const signsForGovernors = (actor: Actor): boolean => holds(actor, SIGNS_FOR_GOVERNORS)

/** What somebody is asked as, only whoever is that goes through. */
const isThat = (actor: Actor, { heldAs }: { heldAs: Right }): boolean => actor.rights.has(heldAs)

export const may = {
  read: { to: 'read the policy', who: EVERY_ADULT_HERE },
  seeOwnDuties: { to: 'see what the policies ask of you', who: EVERY_ADULT_HERE },
  checkOwnDuties: {
    to: 'say that you went through what is asked of you',
    who: EVERY_ADULT_HERE,
    when: isThat,
  },
  readVersion: { to: 'read this version', who: EVERY_ADULT_HERE, when: maySeeVersion },
  readDraft: { to: 'read a draft of the policy', who: SEES_DRAFTS },
  prepare: { to: 'prepare a policy', who: PREPARES },
  recordVoice: {
    to: 'record what was said of a draft',
    who: [...PREPARES, ...SIGNS_FOR_GOVERNORS],
    when: maySignFor,
  },
  approve: { to: 'record the approval of a policy', who: APPROVES },
  confirmApproval: { to: 'confirm an approval', who: SIGNS_FOR_GOVERNORS },
  seeReviewDue: {
    to: 'see that a review is due',
    who: [...SEES_DRAFTS, 'safeguarding-governor', 'online-safety-governor'],
  },
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
