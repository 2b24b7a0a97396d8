import { useCases } from '../../platform/usecase.ts'
import type { SigningCard } from '../agreements/index.ts'
import type { DutyCard, MembershipCard, PersonCard } from '../people/index.ts'
import type { SystemsTables } from './tables.ts'

export type SystemsDb = SystemsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.dutyCard': DutyCard
  'agreements.signingCard': SigningCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<SystemsDb>()
