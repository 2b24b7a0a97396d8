import { addressesOfDutyHolders } from '../queries/addresses-of-duty-holders.ts'
import { sql } from 'kysely'
import type { Work } from '../../../platform/usecase.ts'
import type { PersonJoined } from '../events.ts'
import type { EndingPlan, RollPlan } from '../roll/plan.ts'
import type { PeopleDb } from '../tables.ts'
import { closing } from './write.ts'
import { stampOf, writeRows } from './write-rows.ts'

type PeopleWork = Work<PeopleDb>

const dayFrom = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso))

/** The rows of pupils and staff. What stood is closed first, so that a UPN may pass from one to another. */
export async function writeRoll(work: PeopleWork, plan: RollPlan): Promise<void> {
  const { db, now } = work
  const own = await addressesOfDutyHolders(db, now, plan.closedDetails)
  await db
    .updateTable('people.personDetails')
    .set({ replacedAt: now })
    .where(sql<boolean>`person_id = any(${plan.closedDetails}::uuid[])`)
    .where('replacedAt', 'is', null)
    .execute()
  await db
    .updateTable('people.pupilDetails')
    .set({ replacedAt: now })
    .where(sql<boolean>`pupil_id = any(${plan.closedPupils}::uuid[])`)
    .where('replacedAt', 'is', null)
    .execute()
  await endMemberships(work, plan.endings)
  const persons = plan.persons.map(id => ({ ...stampOf(work), id }))
  await writeRows(db, 'people.person', persons)
  const details = plan.details.map(one => ({
    ...stampOf(work),
    ...one,
    email: own.has(one.personId) ? (own.get(one.personId) ?? null) : one.email,
    dateOfBirth: dayFrom(one.dateOfBirth),
  }))
  await writeRows(db, 'people.personDetails', details)
  const pupils = plan.pupils.map(one => ({
    ...stampOf(work),
    ...one,
    lookedAfterSince: dayFrom(one.lookedAfterSince),
  }))
  await writeRows(db, 'people.pupilDetails', pupils)
  await startMemberships(work, plan.memberships)
}

async function startMemberships(work: PeopleWork, memberships: RollPlan['memberships']): Promise<void> {
  const rows = memberships.map(({ id, personId, kind, startsOn, endsOn, jobTitle, className }) => {
    const { recordedAt, recordedBy, ...stamp } = stampOf(work)
    const planned = endsOn === null ? {} : { endRecordedAt: recordedAt, endRecordedBy: recordedBy }
    return {
      ...{ ...stamp, id, personId, kind, jobTitle, className, recordedAt, recordedBy },
      ...{ startsOn: Temporal.PlainDate.from(startsOn), endsOn: dayFrom(endsOn) },
      ...{ endRecordedAt: null, endRecordedBy: null, ...planned },
    }
  })
  await writeRows(work.db, 'people.membership', rows)
  for (const { id: membershipId, personId, kind, startsOn, joins } of memberships)
    if (joins) work.announce<PersonJoined>({ name: 'people.joined', personId, membershipId, kind, startsOn })
}

/** A statement for each last day, which is one day for all who are not in the file. */
async function endMemberships(work: PeopleWork, endings: readonly EndingPlan[]): Promise<void> {
  for (const [endsOn, ended] of Map.groupBy(endings, one => one.endsOn)) {
    const lastDay = Temporal.PlainDate.from(endsOn)
    await work.db
      .updateTable('people.membership')
      .set(closing(work, { endsOn: lastDay, stoppedAt: null, endedReason: null }))
      .where(sql<boolean>`id = any(${ended.map(({ id }) => id)}::uuid[])`)
      .execute()
  }
}
