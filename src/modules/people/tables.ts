import type { Membership } from '../../words/audiences.ts'
import type { Duty, OutsideContact } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'
import type { PersonCard, Phase } from './person.ts'
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
  Dated & { personId: Id; kind: Membership; jobTitle: string | null; className: string | null }

export type AppointmentRow = Recorded & RecordedBy & Dated & { personId: Id; duty: Duty; acting: boolean }

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

export type SchoolDayRow = Recorded & Replaced & { day: Temporal.PlainDate; kind: DayKind; setBy: SetBy }

export type PeopleDb = {
  'people.schoolProfile': SchoolProfileRow
  'people.person': PersonRow
  'people.personDetails': PersonDetailsRow
  'people.membership': MembershipRow
  'people.appointment': AppointmentRow
  'people.outsideContact': OutsideContactRow
  'people.term': TermRow
  'people.schoolDay': SchoolDayRow
  'people.personCard': PersonCard
  'platform.school': { id: Id; slug: string; name: string; practice: boolean; createdAt: Temporal.Instant }
}
