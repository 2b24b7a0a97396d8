import { addressesOfDutyHolders } from '../queries/addresses-of-duty-holders.ts'
import { sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/usecase.ts'
import { newId } from '../../../words/ids.ts'
import type { FamilyRecorded } from '../events.ts'
import type { ContactsPlan } from '../roll/plan-contacts.ts'
import type { RollContact } from '../roll/roll-row.ts'
import type { PeopleDb } from '../tables.ts'
import type { Left } from './announce-left.ts'
import { closing } from './write.ts'
import { stampOf, writeRows } from './write-rows.ts'

type PeopleWork = Work<PeopleDb>

/** A contact whom the file calls only "Mrs Khan" is called that here too. */
const namesOf = ({ title, givenName, familyName, email }: RollContact) => ({
  ...{ givenName: givenName ?? title ?? 'Parent or carer', familyName, email },
})

/** Adults, what they are to whom, and every warning the file gives. Nobody here may be contacted yet. */
export async function writeRollContacts(work: PeopleWork, plan: ContactsPlan): Promise<Left[]> {
  const { db, now } = work
  await db
    .updateTable('people.relationship')
    .set({ replacedAt: now })
    .where(sql<boolean>`id = any(${plan.closedRelationships}::uuid[])`)
    .where('replacedAt', 'is', null)
    .execute()
  const adults = plan.adults.map(({ personId, contact }) => ({ personId, ...namesOf(contact) }))
  const persons = adults.map(({ personId }) => ({ ...stampOf(work), id: personId }))
  await writeRows(db, 'people.person', persons)
  const details = adults.map(one => ({
    ...stampOf(work),
    ...{ knownAs: null, dateOfBirth: null, upn: null },
    ...one,
  }))
  await writeRows(db, 'people.personDetails', details)
  await renameAdults(work, plan.renamed)
  const relationships = plan.relationships.map(({ personId, pupilId, contact }) => {
    const { title, givenName, familyName, email, phone, parentalResponsibility, order, relationship } =
      contact
    return {
      ...{ ...stampOf(work), personId, pupilId, words: relationship, parentalResponsibility, place: order },
      ...{ title, givenName, familyName, email, phone },
    }
  })
  await writeRows(db, 'people.relationship', relationships)
  if (relationships.length > 0) work.announce<FamilyRecorded>({ name: 'people.related' })
  const since = dayOf(now)
  const flags = plan.flags.map(flag => ({ ...stampOf(work), ...flag, since }))
  await writeRows(db, 'people.mustNotBeTold', flags, { isKnownSkipped: true })
  const siblings = plan.siblings.map(pair => ({ ...stampOf(work), ...pair }))
  await writeRows(db, 'people.sibling', siblings, { isKnownSkipped: true })
  await withdrawReleases(work, plan.unreleased)
  return keepParents(work, plan)
}

/** What the file tells otherwise of an adult; what only a hand wrote, such as what they are called, stays. */
async function renameAdults(work: PeopleWork, renamed: ContactsPlan['renamed']): Promise<void> {
  if (renamed.length === 0) return
  const { db, now } = work
  const own = await addressesOfDutyHolders(
    db,
    now,
    renamed.map(({ personId }) => personId),
  )
  const told = new Map(renamed.map(({ personId, contact }) => [personId, contact]))
  const before = await db
    .updateTable('people.personDetails')
    .set({ replacedAt: now })
    .where(sql<boolean>`person_id = any(${[...told.keys()]}::uuid[])`)
    .where('replacedAt', 'is', null)
    .returning(['personId', 'knownAs', 'dateOfBirth', 'upn', 'email'])
    .execute()
  const after = before.flatMap(one => {
    const contact = told.get(one.personId)
    if (!contact) return []
    return [
      {
        ...stampOf(work),
        ...one,
        ...namesOf(contact),
        email: own.has(one.personId) ? one.email : (contact.email ?? one.email),
      },
    ]
  })
  await writeRows(db, 'people.personDetails', after)
}

async function withdrawReleases(work: PeopleWork, pairs: ContactsPlan['unreleased']): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    update people.contact_release c set withdrawn_at = ${work.now}, withdrawn_by = ${work.actor.personId}
      from unnest(${pairs.map(({ personId }) => personId)}::uuid[], ${pairs.map(({ pupilId }) => pupilId)}::uuid[])
           as p (person_id, pupil_id)
     where c.person_id = p.person_id and c.pupil_id = p.pupil_id and c.withdrawn_at is null`.execute(work.db)
}

/** Whoever has a child here is a parent here, and no longer when the last has left. */
async function keepParents(work: PeopleWork, { parents, noParents }: ContactsPlan): Promise<Left[]> {
  const { db, now } = work
  const today = dayOf(now)
  const yesterday = today.subtract({ days: 1 })
  const standing = await db
    .selectFrom('people.membership')
    .select(['id', 'personId'])
    .where('kind', '=', 'parent')
    .where('stoppedAt', 'is', null)
    .where(({ or, eb }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
    .where(sql<boolean>`person_id = any(${[...parents, ...noParents]}::uuid[])`)
    .execute()
  const gone = new Set(noParents)
  const ended = standing.filter(({ personId }) => gone.has(personId))
  if (ended.length > 0)
    await db
      .updateTable('people.membership')
      .set({
        ...closing(work, { endsOn: yesterday, stoppedAt: null, endedReason: null }),
        endsOn: sql<Temporal.PlainDate>`greatest(starts_on - 1, ${yesterday}::date)`,
      })
      .where(sql<boolean>`id = any(${ended.map(({ id }) => id)}::uuid[])`)
      .execute()
  const are = new Set(standing.map(({ personId }) => personId))
  const rows = parents
    .filter(personId => !are.has(personId))
    .map(personId => ({ ...stampOf(work), id: newId(), personId, kind: 'parent' as const, startsOn: today }))
  // That they joined is announced when they are released: until then nobody writes to them.
  await writeRows(db, 'people.membership', rows)
  const lastOn = yesterday.toString()
  return ended.map(({ id: membershipId, personId }) => ({ membershipId, personId, kind: 'parent', lastOn }))
}
