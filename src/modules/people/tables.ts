import type { ColumnType } from 'kysely'
import type { Membership } from '../../words/audiences.ts'
import type { Duty, OutsideContact } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'
import type { Basis } from './basis.ts'
import type { ContactForLinks, MembershipCard, PersonCard, Phase } from './person.ts'
import type { EraseRule } from './erasure.ts'
import type { ColumnMapping } from './roll/columns.ts'
import type { DayKind, SetBy } from './school-day.ts'

type Recorded = { schoolId: Id; id: Id; recordedAt: Temporal.Instant }
type RecordedBy = { recordedBy: Id | null }
type Replaced = { replacedAt: Temporal.Instant | null }

/** Dates between which something holds, and how it ended. `endsOn` is the last day. */
type Dated = {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  stoppedAt: Temporal.Instant | null
  endRecordedAt: Temporal.Instant | null
  endRecordedBy: Id | null
  endedReason: string | null
}

export type SchoolProfileRow = Recorded &
  Replaced & {
    street: string
    locality: string | null
    town: string
    postcode: string
    localAuthority: string
    phase: Phase
  }

export type PersonRow = Recorded & RecordedBy

export type PersonDetailsRow = Recorded &
  RecordedBy &
  Replaced & {
    personId: Id
    givenName: string
    familyName: string
    knownAs: string | null
    dateOfBirth: Temporal.PlainDate | null
    email: string | null
    upn: string | null
  }

export type MembershipRow = Recorded &
  RecordedBy &
  Dated & {
    personId: Id
    kind: Membership
    basis: ColumnType<Basis | null, Basis | null | undefined, never>
    jobTitle: string | null
    className: string | null
  }

export type AppointmentRow = Recorded &
  RecordedBy &
  Dated & {
    personId: Id
    duty: Duty
    acting: boolean
    apartBecause: string | null
    /** The governors’ minute, where the policy asks for one. */
    minute: string | null
    minutedOn: Temporal.PlainDate | null
  }

export type AwayRow = Recorded &
  RecordedBy & {
    personId: Id
    startsOn: Temporal.PlainDate
    endsOn: Temporal.PlainDate | null
    backAt: Temporal.Instant | null
    backRecordedBy: Id | null
  }

export type OutsideContactRow = Recorded &
  RecordedBy &
  Replaced & {
    kind: OutsideContact
    name: string
    organisation: string | null
    phone: string | null
    email: string | null
    replacedBy: Id | null
  }

export type TermRow = Recorded &
  RecordedBy &
  Replaced & {
    year: number
    name: string
    startsOn: Temporal.PlainDate
    endsOn: Temporal.PlainDate
    halfTermStartsOn: Temporal.PlainDate | null
    halfTermEndsOn: Temporal.PlainDate | null
  }

export type SchoolHoursRow = Recorded & RecordedBy & Replaced & { opens: string; goesHome: string }

export type SchoolDayRow = Recorded & Replaced & { day: Temporal.PlainDate; kind: DayKind; setBy: SetBy }

/** `mapping` goes in as JSON text. */
export type RollMappingRow = Recorded &
  RecordedBy &
  Replaced & { fingerprint: string; mapping: ColumnType<ColumnMapping, string, never> }

export type RollFileRow = {
  schoolId: Id
  id: Id
  name: string
  sha256: Uint8Array
  size: number
  /** Only while the file waits. */
  sealed: Uint8Array | null
  uploadedAt: Temporal.Instant
  uploadedBy: Id | null
  acceptedAt: Temporal.Instant | null
  acceptedBy: Id | null
  added: number | null
  changed: number | null
  ended: number | null
  setAsideAt: Temporal.Instant | null
  setAsideBy: Id | null
}

export type RollDecisionRow = Replaced & {
  schoolId: Id
  id: Id
  fileId: Id
  line: number
  decision: 'new' | 'known' | 'left-aside'
  personId: Id | null
  decidedAt: Temporal.Instant
  decidedBy: Id | null
}

export type PupilDetailsRow = Recorded &
  RecordedBy &
  Replaced & {
    pupilId: Id
    yearGroup: string | null
    lookedAfter: boolean
    lookedAfterSince: Temporal.PlainDate | null
  }

export type RelationshipRow = Recorded &
  RecordedBy &
  Replaced & {
    personId: Id
    pupilId: Id
    words: string | null
    parentalResponsibility: boolean | null
    place: number
    title: string | null
    givenName: string | null
    familyName: string
    email: string | null
    phone: string | null
  }

export type ContactReleaseRow = {
  schoolId: Id
  id: Id
  personId: Id
  pupilId: Id
  releasedAt: Temporal.Instant
  releasedBy: Id | null
  withdrawnAt: Temporal.Instant | null
  withdrawnBy: Id | null
}

export type MustNotBeToldRow = Recorded &
  RecordedBy & {
    personId: Id
    pupilId: Id
    since: Temporal.PlainDate
    reason: string
    liftedAt: Temporal.Instant | null
    liftedBy: Id | null
    liftedBecause: string | null
  }

export type SiblingRow = Recorded & RecordedBy & Replaced & { pupilId: Id; otherId: Id }

export type ErasureRow = {
  schoolId: Id
  id: Id
  personId: Id
  rule: EraseRule
  ruleWords: string | null
  reason: string
  salt: Uint8Array
  proposedAt: Temporal.Instant
  proposedBy: Id
  withdrawnAt: Temporal.Instant | null
  withdrawnBy: Id | null
  confirmedBy: Id | null
  carriedOutAt: Temporal.Instant | null
}

export type ErasureHoldRow = {
  schoolId: Id
  id: Id
  personId: Id | null
  name: string | null
  reason: string
  setAt: Temporal.Instant
  setBy: Id | null
  liftedAt: Temporal.Instant | null
  liftedBy: Id | null
  liftedBecause: string | null
}

export type TombstoneRow = {
  schoolId: Id
  id: Id
  erasureId: Id
  key: Uint8Array
  erasedAt: Temporal.Instant
}

export type HelpLineCheckRow = {
  schoolId: Id
  id: Id
  line: string
  contact: string
  works: boolean
  checkedAt: Temporal.Instant
  checkedBy: Id | null
}

export type DutyResourceRow = Recorded &
  RecordedBy &
  Replaced & { appointmentId: Id; hours: string; resources: string }

export type DutyEnoughRow = {
  schoolId: Id
  id: Id
  appointmentId: Id
  isEnough: boolean
  answeredAt: Temporal.Instant
  answeredBy: Id
}

export type PeopleDb = {
  'people.dutyResource': DutyResourceRow
  'people.dutyEnough': DutyEnoughRow
  'people.helpLineCheck': HelpLineCheckRow
  'people.erasure': ErasureRow
  'people.erasureHold': ErasureHoldRow
  'people.tombstone': TombstoneRow
  'people.schoolProfile': SchoolProfileRow
  'people.person': PersonRow
  'people.personDetails': PersonDetailsRow
  'people.membership': MembershipRow
  'people.appointment': AppointmentRow
  'people.away': AwayRow
  'people.outsideContact': OutsideContactRow
  'people.term': TermRow
  'people.schoolDay': SchoolDayRow
  'people.schoolHours': SchoolHoursRow
  'people.rollMapping': RollMappingRow
  'people.rollFile': RollFileRow
  'people.rollDecision': RollDecisionRow
  'people.pupilDetails': PupilDetailsRow
  'people.relationship': RelationshipRow
  'people.contactRelease': ContactReleaseRow
  'people.mustNotBeTold': MustNotBeToldRow
  'people.sibling': SiblingRow
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.contactForLinks': ContactForLinks
  'platform.school': { id: Id; slug: string; name: string; practice: boolean; createdAt: Temporal.Instant }
}
