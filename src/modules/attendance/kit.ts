import { useCases } from '../../platform/usecase.ts'
import type { ChildCard } from '../concerns/index.ts'
import type { MembershipCard, PersonCard, PupilFileCard } from '../people/index.ts'
import type { AttendanceTables } from './tables.ts'

export type AttendanceDb = AttendanceTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.pupilFileCard': PupilFileCard
  'concerns.childCard': ChildCard
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<AttendanceDb>()
