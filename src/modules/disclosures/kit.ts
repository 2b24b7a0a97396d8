import { useCases } from '../../platform/usecase.ts'
import type { ChildCard, NamedCard } from '../concerns/index.ts'
import type { AdultOfPupil, MembershipCard, NeverTold, PersonCard } from '../people/index.ts'
import type { DisclosuresTables } from './tables.ts'

export type DisclosuresDb = DisclosuresTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.adultOfPupil': AdultOfPupil
  'people.neverTold': NeverTold
  'concerns.childCard': ChildCard
  'concerns.namedCard': NamedCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<DisclosuresDb>()
