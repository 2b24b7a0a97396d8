import { useCases } from '../../platform/usecase.ts'
import type { SigningCard } from '../agreements/index.ts'
import type { MembershipCard, PersonCard } from '../people/index.ts'
import type { VisitorsTables } from './tables.ts'

export type VisitorsDb = VisitorsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'agreements.signingCard': SigningCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<VisitorsDb>()
