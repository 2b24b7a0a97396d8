import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { PeopleDb } from '../tables.ts'
import { held } from './held.ts'

/**
 * The addresses that no file changes: an invitation goes to the address on the list, so whoever may write a duty
 * holder's address could become them.
 */
export async function addressesOfDutyHolders(
  db: Kysely<PeopleDb>,
  now: Temporal.Instant,
  personIds: readonly Id[],
): Promise<Map<Id, string | null>> {
  const { rows } = await sql<{ personId: Id; email: string | null }>`
    select d.person_id, d.email from people.person_details d
     where d.person_id = any(${personIds}::uuid[]) and d.replaced_at is null
       and exists (select from people.appointment
                    where appointment.person_id = d.person_id and ${held('appointment', now)})`.execute(db)
  return new Map(rows.map(({ personId, email }) => [personId, email]))
}
