import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { ConsentsDb } from '../kit.ts'
import type { Known } from '../who-is-named.ts'

/** Everybody who is here today, once: somebody who is a pupil is one. */
export async function knownHere(db: Kysely<ConsentsDb>, now: Temporal.Instant): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select distinct on (m.person_id) m.person_id, p.name, m.class_name, m.kind = 'pupil' as is_pupil
      from people.membership_card m join people.person_card p on p.id = m.person_id
     where m.starts_on <= ${dayOf(now).toString()}::date and (m.ends_on is null or m.ends_on >= ${dayOf(now).toString()}::date)
       and (m.stopped_at is null or m.stopped_at > ${now})
     order by m.person_id, m.kind = 'pupil' desc, m.class_name nulls last`.execute(db)
  return rows
}
