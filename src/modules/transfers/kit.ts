import { useCases } from '../../platform/usecase.ts'
import type { ChildCard, NamedCard } from '../concerns/index.ts'
import type { MembershipCard, PersonCard } from '../people/index.ts'
import type { TransfersTables } from './tables.ts'

export type TransfersDb = TransfersTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'concerns.childCard': ChildCard
  'concerns.namedCard': NamedCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<TransfersDb>()
