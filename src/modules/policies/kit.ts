import type { DutyCard, MembershipCard, PersonCard } from '../people/index.ts'
import { useCases } from '../../platform/usecase.ts'
import type { PoliciesTables } from './tables.ts'

export type PoliciesDb = PoliciesTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.dutyCard': DutyCard
}

/** `query`, `command`, `waiting` and `forYou`, able to touch this module's tables and no others. */
export const { query, command, waiting, forYou } = useCases<PoliciesDb>()
