import { useCases } from '../../platform/usecase.ts'
import type { MembershipCard, PersonCard } from '../people/index.ts'
import type { VettingTables } from './tables.ts'

export type VettingDb = VettingTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
}

/** `query`, `command`, `waiting` and `gate`, able to touch this module's tables and no others. */
export const { query, command, waiting, gate } = useCases<VettingDb>()
