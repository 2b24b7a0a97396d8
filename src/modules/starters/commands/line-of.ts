import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { StartersDb } from '../kit.ts'
import type { Doer, ShownBy } from '../lines.ts'

type LineOf = {
  lineId: Id
  personId: Id
  doer: Doer
  shownBy: ShownBy
  ownerId: Id | null
  doneId: Id | null
}

/** A line and whose it is. Two who say something of it at once wait for each other. */
export async function lineOf(db: Kysely<StartersDb>, lineId: Id): Promise<LineOf | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lineId}, 0))`.execute(db)
  const { rows } = await sql<LineOf>`
    select l.id as line_id, s.person_id, l.doer, l.shown_by, o.owner_id, d.id as done_id
      from starters.line l
      join starters.list s on s.id = l.list_id
      left join starters.owner o on o.list_id = s.id and o.replaced_at is null
      left join starters.done d on d.line_id = l.id and d.taken_back_at is null
     where l.id = ${lineId}`.execute(db)
  return rows[0]
}
