import { useCases } from '../../platform/usecase.ts'
import type { SigningCard } from '../agreements/index.ts'
import type { BornCard, MembershipCard, PersonCard, PupilCard } from '../people/index.ts'
import type { EntitlementsTables } from './tables.ts'

export type EntitlementsDb = EntitlementsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.pupilCard': PupilCard
  'people.bornCard': BornCard
  'agreements.signingCard': SigningCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<EntitlementsDb>()
