import { useCases } from '../../platform/usecase.ts'
import type { MembershipCard, PersonCard } from '../people/index.ts'
import type { AdultsTables } from './tables.ts'

export type AdultsDb = AdultsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. Their deeds stand in this room's chain. */
export const { query, command, waiting } = useCases<AdultsDb>()
