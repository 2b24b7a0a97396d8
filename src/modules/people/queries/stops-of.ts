import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { PeopleDb } from '../tables.ts'

/** What stands in the way of erasing this person today, as the database will ask when it comes to it. */
export async function stopsOf(db: Kysely<PeopleDb>, personId: Id, now: Temporal.Instant): Promise<string[]> {
  const today = dayOf(now).toString()
  const { rows } = await sql<{ stops: string[] }>`
    select people.erasure_stops(${personId}, ${today}::date) as stops`.execute(db)
  return rows[0]?.stops ?? []
}
