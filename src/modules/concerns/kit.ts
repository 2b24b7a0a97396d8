import type { Begun } from '../access/index.ts'
import { useCases } from '../../platform/usecase.ts'
import type {
  BornCard,
  DutyCard,
  MayBeTold,
  MembershipCard,
  NeverTold,
  PersonCard,
  PositionCard,
  PupilCard,
  PupilFileCard,
  RelatedAdult,
  SiblingCard,
} from '../people/index.ts'
import type { PolicyCard } from '../policies/index.ts'
import type { ConcernsTables } from './tables.ts'

export type ConcernsDb = ConcernsTables & {
  'access.begun': Begun
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.relatedAdult': RelatedAdult
  'people.siblingCard': SiblingCard
  'people.pupilCard': PupilCard
  'people.dutyCard': DutyCard
  'people.bornCard': BornCard
  'people.positionCard': PositionCard
  'people.mayBeTold': MayBeTold
  'people.neverTold': NeverTold
  'people.pupilFileCard': PupilFileCard
  'policies.policyCard': PolicyCard
}

/** `query`, `command`, `waiting` and `forYou`, able to touch this module's tables and no others. Their deeds stand in this room's chain. */
export const { query, command, waiting, forYou } = useCases<ConcernsDb>()
