import { useCases } from '../../platform/usecase.ts'
import type { AdultOfPupil, ContactForLinks, MayBeTold, MembershipCard, PersonCard } from '../people/index.ts'
import type { ConsentsTables } from './tables.ts'

export type ConsentsDb = ConsentsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.contactForLinks': ContactForLinks
  'people.adultOfPupil': AdultOfPupil
  'people.mayBeTold': MayBeTold
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<ConsentsDb>()
