import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'

/** What somebody whom a record is about had told of themself, for whoever answers for both. */
export type ToldByThemself = {
  concernId: Id
  reference: string
  name: string
  reportedAt: string
  saw: string
  happened: string
  /** Since when it lies beside this record, and by whom. */
  laidAt: string | null
  laidBy: string | null
}

/** Written by its own subject, as its subject. Of `c`, the record that is read; never that record itself. */
export const toldByThemselfSql = sql<ToldByThemself[]>`
  coalesce((select json_agg(json_build_object('concernId', e.id, 'reference', e.reference, 'name', p.name,
      'reportedAt', e.reported_at, 'saw', e.saw, 'happened', e.happened, 'laidAt', l.laid_at, 'laidBy', b.name)
      order by e.reported_at, e.id)
    from adults.subject s
    join adults.subject o on o.person_id = s.person_id and o.concern_id <> s.concern_id
    join adults.concern e on e.id = o.concern_id and e.reporter_id = o.person_id and o.named_at = e.reported_at
    join people.person_card p on p.id = s.person_id
    left join adults.laid_beside l on l.concern_id = c.id and l.beside_id = e.id
    left join people.person_card b on b.id = l.laid_by
   where s.concern_id = c.id), '[]')`
