import { type Call, schoolPath } from '../../platform/call.ts'
import type { Id } from '../../words/ids.ts'

/** Where the pages of this room are, for one school. */
export const policiesUrl = ({ school }: Call): string => `${schoolPath(school)}/policies`

export const policyUrl = (call: Call, policyId: Id): string => `${policiesUrl(call)}/${policyId}`

export const versionUrl = (call: Call, { policyId, versionId }: { policyId: Id; versionId: Id }): string =>
  `${policyUrl(call, policyId)}/versions/${versionId}`

export const clauseUrl = (call: Call, { policyId, clauseId }: { policyId: Id; clauseId: Id }): string =>
  `${policyUrl(call, policyId)}/clauses/${clauseId}`

/** The place of a clause on its page. */
export const anchorOf = (reference: string): string => `c${reference.replaceAll('.', '-')}`
