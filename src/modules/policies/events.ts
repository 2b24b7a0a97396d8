import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** A version was approved; its settings stand from its effective day. */
export type VersionApproved = Fact & {
  name: 'policies.version-approved'
  policyId: Id
  versionId: Id
  effectiveOn: string
}

/** A governor confirmed an approval that somebody else had recorded in the governors' place. */
export type ApprovalConfirmed = Fact & { name: 'policies.approval-confirmed'; policyId: Id; versionId: Id }

/** A person recorded what they saw of another system. */
export type EvidenceRecorded = Fact & {
  name: 'policies.evidence-recorded'
  clauseId: Id
  control: string
  system: string
}

/** Somebody went through what the policies ask of them as what they are here. */
export type OwnChecked = Fact & { name: 'policies.own-checked'; personId: Id; heldAs: string }
