import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { AdultsDb } from '../kit.ts'

/** own: who say it themselves, and are kept out. said: of whom these alone say it, who could keep everybody out by it. */
export type Family = { own: readonly Id[]; said: readonly Id[] }

/** Adults who are of one family with one of these. */
export async function familyOf(db: Kysely<AdultsDb>, personIds: readonly Id[]): Promise<Family> {
  if (!personIds.length) return { own: [], said: [] }
  const declared = await db
    .selectFrom('adults.family')
    .select(['personId', 'otherId'])
    .where('endedAt', 'is', null)
    .where(({ or, eb }) => or([eb('personId', 'in', personIds), eb('otherId', 'in', personIds)]))
    .execute()
  const own = declared.filter(({ otherId }) => personIds.includes(otherId)).map(({ personId }) => personId)
  const said = declared.filter(({ personId }) => personIds.includes(personId)).map(({ otherId }) => otherId)
  return { own, said }
}

/** Whom a rung of this record passes by: never to come, and to come where nobody else is left. */
export type Passed = { passedBy: ReadonlySet<Id>; saidFamily: ReadonlySet<Id> }

export async function passedBy(db: Kysely<AdultsDb>, concernId: Id): Promise<Passed> {
  const { rows } = await sql<{ never: Id[]; said: Id[] }>`
    select array(select adults.passed_by(${concernId})) as never,
           array(select adults.said_family(${concernId})) as said`.execute(db)
  return { passedBy: new Set(rows[0]?.never), saidFamily: new Set(rows[0]?.said) }
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
