import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { AgreementsDb } from '../kit.ts'

export type Guardian = {
  id: Id
  pupilId: Id
  parentId: Id
  name: string
  /** Until when the link they were given works. */
  linkExpiresAt: Temporal.Instant | null
}

/**
 * Who signs for which pupil: the one place that asks. Whoever must not be told, or is not to be contacted yet,
 * does not come out of here, whatever the office recorded before.
 */
export async function guardians(
  db: Kysely<AgreementsDb>,
  now: Temporal.Instant,
  of: { pupilId?: Id; pupilIds?: readonly Id[]; parentId?: Id } = {},
): Promise<Guardian[]> {
  const today = dayOf(now)
  const { rows } = await sql<Guardian>`
    select f.id, f.pupil_id, f.parent_id, p.name, l.expires_at as link_expires_at
      from agreements.signs_for f
      join people.person_card p on p.id = f.parent_id
      join people.contact_for_links c on c.pupil_id = f.pupil_id and c.person_id = f.parent_id
      left join agreements.link l on l.parent_id = f.parent_id
       and l.used_at is null and l.replaced_at is null and l.expires_at > ${now}
     where f.ended_at is null
       and ${of.pupilId ? sql`f.pupil_id = ${of.pupilId}` : sql`true`}
       and ${of.pupilIds ? sql`f.pupil_id = any (${of.pupilIds})` : sql`true`}
       and ${of.parentId ? sql`f.parent_id = ${of.parentId}` : sql`true`}
       and exists (
         select from people.membership_card m
          where m.person_id = f.parent_id and m.kind = 'parent' and m.starts_on <= ${today}
            and (m.ends_on is null or m.ends_on >= ${today}) and (m.stopped_at is null or m.stopped_at > ${now})
       )
     order by p.name`.execute(db)
  return rows
}
