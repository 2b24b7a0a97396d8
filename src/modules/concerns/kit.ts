import { useCases } from '../../platform/usecase.ts'
import type { MembershipCard, PersonCard, RelatedAdult } from '../people/index.ts'
import type { ConcernsTables } from './tables.ts'

export type ConcernsDb = ConcernsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.relatedAdult': RelatedAdult
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. Their deeds stand in this room's chain. */
export const { query, command, waiting } = useCases<ConcernsDb>()
