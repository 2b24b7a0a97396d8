import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { AdultsDb } from '../kit.ts'

/** Adults who have said that they are of one family with one of these. */
export async function familyOf(db: Kysely<AdultsDb>, personIds: readonly Id[]): Promise<Id[]> {
  if (!personIds.length) return []
  const { rows } = await sql<{ id: Id }>`
    select case when person_id = any(${[...personIds]}::uuid[]) then other_id else person_id end as id
      from adults.family
     where ended_at is null
       and (person_id = any(${[...personIds]}::uuid[]) or other_id = any(${[...personIds]}::uuid[]))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Whom a rung of this record passes by. */
export async function passedBy(db: Kysely<AdultsDb>, concernId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select distinct adults.passed_by(${concernId}) as id`.execute(db)
  return rows.map(({ id }) => id)
}

export type Adult = { personId: Id; name: string }

/** Adults who work, help or govern here on a day. */
export const adultsHereSql = (today: Temporal.PlainDate): RawBuilder<Adult> => sql`
    select distinct p.id as person_id, p.name
      from people.person_card p join people.membership_card m on m.person_id = p.id
     where m.kind in ('staff', 'governor', 'volunteer', 'contractor', 'visitor')
       and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today}) and m.stopped_at is null`

export async function adultsHere(db: Kysely<AdultsDb>, today: Temporal.PlainDate): Promise<Adult[]> {
  const { rows } = await sql<Adult>`${adultsHereSql(today)} order by name`.execute(db)
  return rows
}
