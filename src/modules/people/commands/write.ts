import type { Work } from '../../../platform/usecase.ts'
import type { Membership } from '../../../words/audiences.ts'
import type { Duty } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import type { Basis } from '../basis.ts'
import type { AppointmentEnded, PersonAppointed, PersonJoined } from '../events.ts'
import type { PeopleDb } from '../tables.ts'

// The rows of a person, as several commands write them. Each command checks its own permission first.

type PeopleWork = Work<PeopleDb>

export type Details = {
  givenName: string
  familyName: string
  knownAs: string | null
  email: string | null
  dateOfBirth: Temporal.PlainDate | null
  upn: string | null
}

const stamp = ({ call, actor, now }: PeopleWork) => ({
  schoolId: call.school.id,
  id: newId(),
  recordedAt: now,
  recordedBy: actor.personId,
})

export async function writePerson(work: PeopleWork, details: Details): Promise<Id> {
  const person = stamp(work)
  await work.db.insertInto('people.person').values(person).execute()
  await writeDetails(work, person.id, details)
  work.touched(person.id)
  return person.id
}

export async function writeDetails(work: PeopleWork, personId: Id, details: Details): Promise<void> {
  await work.db
    .insertInto('people.personDetails')
    .values({ ...stamp(work), personId, ...details })
    .execute()
}

export async function writeMembership(
  work: PeopleWork,
  membership: {
    personId: Id
    kind: Membership
    startsOn: Temporal.PlainDate
    endsOn?: Temporal.PlainDate | null
    basis?: Basis | null
    jobTitle: string | null
    className: string | null
  },
): Promise<Id> {
  const row = { ...stamp(work), ...membership }
  const planned = membership.endsOn && { endRecordedAt: row.recordedAt, endRecordedBy: row.recordedBy }
  await work.db
    .insertInto('people.membership')
    .values({ ...row, ...planned })
    .execute()
  work.touched(row.id)
  const { personId, kind, startsOn } = membership
  work.announce<PersonJoined>({
    name: 'people.joined',
    personId,
    membershipId: row.id,
    kind,
    startsOn: startsOn.toString(),
  })
  return row.id
}

export async function writeAppointment(
  work: PeopleWork,
  appointment: {
    personId: Id
    duty: Duty
    startsOn: Temporal.PlainDate
    endsOn: Temporal.PlainDate | null
    acting: boolean
    apartBecause?: string | null
    minute?: string | null
    minutedOn?: Temporal.PlainDate | null
  },
): Promise<Id> {
  const { personId, duty, acting, startsOn, endsOn } = appointment
  const row = { ...stamp(work), ...appointment }
  const planned = endsOn && { endRecordedAt: row.recordedAt, endRecordedBy: row.recordedBy }
  await work.db
    .insertInto('people.appointment')
    .values({ ...row, ...planned })
    .execute()
  work.touched(row.id)
  const fact = { appointmentId: row.id, personId, duty, acting, startsOn: startsOn.toString() }
  work.announce<PersonAppointed>({ name: 'people.appointed', ...fact })
  return row.id
}

export type Closing = {
  endsOn: Temporal.PlainDate
  stoppedAt: Temporal.Instant | null
  endedReason: string | null
}

/** The closing columns of a membership or an appointment: the only ones that are ever written twice. */
export const closing = ({ actor, now }: PeopleWork, ending: Closing) => ({
  ...ending,
  endRecordedAt: now,
  endRecordedBy: actor.personId,
})

export async function closeAppointment(
  work: PeopleWork,
  { id, personId, duty }: { id: Id; personId: Id; duty: Duty },
  ending: Closing,
): Promise<void> {
  await work.db.updateTable('people.appointment').set(closing(work, ending)).where('id', '=', id).execute()
  work.touched(id)
  work.announce<AppointmentEnded>({
    name: 'people.appointment-ended',
    appointmentId: id,
    personId,
    duty,
    lastOn: ending.endsOn.toString(),
    atOnce: ending.stoppedAt !== null,
  })
}
