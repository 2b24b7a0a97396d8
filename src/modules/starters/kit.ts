import { useCases } from '../../platform/usecase.ts'
import type { WayIn } from '../access/index.ts'
import type { DutyCard, MembershipCard, PersonCard } from '../people/index.ts'
import type { StartersTables } from './tables.ts'

export type StartersDb = StartersTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.dutyCard': DutyCard
  'access.wayIn': WayIn
}

/** `query`, `command`, `waiting` and `gate`, able to touch this module's tables and no others. */
export const { query, command, waiting, gate } = useCases<StartersDb>()
