import type { Fact } from '../../platform/facts.ts'
import type { Membership } from '../../words/audiences.ts'
import type { Duty } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'

// Facts cross the queue as JSON: days are written 2026-11-23.

/** A membership was recorded. It may begin on a later day. */
export type PersonJoined = Fact & {
  name: 'people.joined'
  personId: Id
  membershipId: Id
  kind: Membership
  startsOn: string
}

/**
 * A membership was ended. `lastOn` may be still to come; `atOnce` says it is over now. `stays` lists the other
 * memberships that outlast it: with none, the person leaves the school.
 */
export type PersonLeft = Fact & {
  name: 'people.left'
  personId: Id
  membershipId: Id
  kind: Membership
  lastOn: string
  atOnce: boolean
  stays: readonly Membership[]
}

export type PersonAppointed = Fact & {
  name: 'people.appointed'
  appointmentId: Id
  personId: Id
  duty: Duty
  acting: boolean
  startsOn: string
}

export type AppointmentEnded = Fact & {
  name: 'people.appointment-ended'
  appointmentId: Id
  personId: Id
  duty: Duty
  lastOn: string
  atOnce: boolean
}

/** The e-mail address on the list is another now. Neither the old nor the new one travels. */
export type AddressChanged = Fact & { name: 'people.address-changed'; personId: Id }

/** A file of the roll was taken in: so many people are new, changed or ended. */
export type RollAccepted = Fact & { name: 'people.roll-accepted'; fileId: Id; people: number }

/** What adults are to children was recorded. Who they are does not travel. */
export type FamilyRecorded = Fact & { name: 'people.related' }

/** Which days the school is open, when it opens or when the children go home is another now. */
export type CalendarChanged = Fact & { name: 'people.calendar-changed' }

/** What somebody is given for a duty changed, or they said whether it is enough. */
export type DutyResourced = Fact & { name: 'people.duty-resourced'; appointmentId: Id }
