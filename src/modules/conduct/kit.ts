import { useCases } from '../../platform/usecase.ts'
import type { MembershipCard, PersonCard } from '../people/index.ts'
import type { ConductTables } from './tables.ts'

export type ConductDb = ConductTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
}

/** `query` and `command`, able to touch this module's tables and no others. */
export const { query, command } = useCases<ConductDb>()
