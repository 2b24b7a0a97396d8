import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'

/** Pupils whose whole name stands in the words, and stands for one pupil alone. Whoever is left the lead picks. */
export async function pupilsNamedIn(db: Kysely<ConcernsDb>, about: string): Promise<Id[]> {
  if (!about) return []
  const { rows } = await sql<{ ids: Id[] }>`
    select array_agg(distinct p.id) as ids
      from people.person_card p
      join people.membership_card m on m.person_id = p.id and m.kind = 'pupil' and m.stopped_at is null
     where strpos(lower(${about}), lower(p.name)) > 0
     group by lower(p.name)
    having count(distinct p.id) = 1`.execute(db)
  return rows.flatMap(({ ids }) => ids)
}
