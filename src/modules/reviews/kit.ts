import type { PlatformAuditEntry } from '../../platform/db/tables.ts'
import { useCases } from '../../platform/usecase.ts'
import type { WayIn } from '../access/index.ts'
import type { DutyCard, MembershipCard, PersonCard } from '../people/index.ts'
import type { ReviewsTables } from './tables.ts'

export type ReviewsDb = ReviewsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.dutyCard': DutyCard
  'access.wayIn': WayIn
  'platform.auditEntry': PlatformAuditEntry
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<ReviewsDb>()
