import { type Kysely, sql } from 'kysely'
import type { Adult } from '../called-that.ts'
import { CHECKED } from '../checks.ts'
import type { VettingDb } from '../kit.ts'

/** Every adult who is or was here, by the name they bear. */
export async function adultsKnown(db: Kysely<VettingDb>): Promise<Adult[]> {
  const { rows } = await sql<Adult>`
    select distinct p.id as person_id, p.name from people.person_card p
      join people.membership_card m on m.person_id = p.id
     where m.kind in (${sql.join([...CHECKED])})`.execute(db)
  return rows
}
