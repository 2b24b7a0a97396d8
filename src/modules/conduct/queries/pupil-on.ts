import { type Kysely, sql } from 'kysely'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { ConductDb } from '../kit.ts'

export type Pupil = { personId: Id; name: string; className: string | null }

/** Everybody who was a pupil on a day, with the class they were in. */
export const pupilsOn = (day: Temporal.PlainDate, where = sql`true`) => sql<Pupil>`
  select distinct on (p.id) p.id as person_id, p.name, m.class_name
    from people.membership_card m join people.person_card p on p.id = m.person_id
   where m.kind = 'pupil' and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
     and (m.stopped_at is null or m.stopped_at >= ${startOf(day)}) and ${where}
   order by p.id, m.starts_on desc`

/** A pupil of that day, and the class they were in. */
export async function pupilOn(
  db: Kysely<ConductDb>,
  pupilId: Id,
  day: Temporal.PlainDate,
): Promise<Pupil | undefined> {
  return (await pupilsOn(day, sql`p.id = ${pupilId}`).execute(db)).rows[0]
}
