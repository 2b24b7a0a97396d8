import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import type { PersonJoined } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from '../queries/held.ts'
import { relationshipById } from '../queries/relationship-by-id.ts'
import { stampOf, writeRows } from './write-rows.ts'

/**
 * Says that contacts may be contacted: all of them, those of a class, or one. Whoever must not be told about the
 * pupil is passed over, however it is asked.
 */
export const releaseContacts = command({
  name: 'people.release-contacts',
  input: z
    .object({
      of: z.enum(['all', 'class', 'one'], 'Select whom to release'),
      className: z.string().max(40).optional(),
      relationshipId: z.uuid().optional(),
    })
    .refine(({ of, className }) => of !== 'class' || className !== undefined, 'Select a class'),
  may: may.releaseContacts,

  async load(db, { of, className, relationshipId }, { now }) {
    if (of === 'one' && !(relationshipId && (await relationshipById(db, relationshipId)))) return undefined
    const { rows } = await sql<{ personId: Id; pupilId: Id; isFirst: boolean }>`
      select r.person_id, r.pupil_id, not exists (select from people.contact_release e
              where e.person_id = r.person_id) as is_first
        from people.relationship r
        join people.membership on membership.person_id = r.pupil_id and membership.kind = 'pupil'
         and ${held('membership', now)}
       where r.replaced_at is null
         and ${of === 'class' ? sql`coalesce(membership.class_name, '') = ${className}` : sql`true`}
         and ${of === 'one' ? sql`r.id = ${relationshipId}` : sql`true`}
         and not exists (select from people.contact_release c
              where c.pupil_id = r.pupil_id and c.person_id = r.person_id and c.withdrawn_at is null)
         and not exists (select from people.must_not_be_told f
              where f.pupil_id = r.pupil_id and f.person_id = r.person_id and f.lifted_at is null)`.execute(
      db,
    )
    return rows
  },

  async run(work, { of }, contacts) {
    const { db, now } = work
    if (contacts.length === 0 && of === 'one')
      throw conflict('They are released already, or must not be told')
    const rows = contacts.map(({ personId, pupilId }) => {
      const { recordedAt, recordedBy, ...stamp } = stampOf(work)
      return { ...stamp, personId, pupilId, releasedAt: recordedAt, releasedBy: recordedBy }
    })
    await writeRows(db, 'people.contactRelease', rows, { isKnownSkipped: true })
    const first = new Set(contacts.filter(({ isFirst }) => isFirst).map(({ personId }) => personId))
    const joined = await db
      .selectFrom('people.membership')
      .select(['id', 'personId', 'startsOn'])
      .where('kind', '=', 'parent')
      .where('stoppedAt', 'is', null)
      .where(({ or, eb }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', dayOf(now))]))
      .where(sql<boolean>`person_id = any(${[...first]}::uuid[])`)
      .execute()
    for (const { id: membershipId, personId, startsOn } of joined) {
      const fact = { personId, membershipId, kind: 'parent' as const, startsOn: startsOn.toString() }
      work.announce<PersonJoined>({ name: 'people.joined', ...fact })
    }
    return { released: contacts.length }
  },
})
