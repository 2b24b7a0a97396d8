import type { Id } from '../../words/ids.ts'

/** The published view: a version of a policy that was approved, and since when it stands. */
export type PolicyCard = {
  schoolId: Id
  policyId: Id
  versionId: Id
  title: string
  number: number
  effectiveFrom: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
}
