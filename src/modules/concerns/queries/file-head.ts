import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'

export type OtherChild = { concernId: Id; personId: Id; name: string }

/** Of the person `p`, with `f` and `m`, what the school’s list has. */
export const headSql = sql`p.id as person_id, p.name, f.born_on::text as born_on, f.upn, m.class_name, f.year_group,
  f.looked_after, f.looked_after_since::text as looked_after_since, m.starts_on::text as starts_on,
  m.ends_on::text as ends_on`

/** Who stands, or stood, beside the child: their names are taken out of every word. */
export const othersSql = (personId: Id) => sql`coalesce((select json_agg(distinct jsonb_build_object(
    'concernId', k.concern_id, 'personId', k.person_id, 'name', n.name))
  from theirs t join concerns.child k on k.concern_id = t.id and k.person_id <> ${personId}::uuid
  join people.person_card n on n.id = k.person_id), '[]')`

/** Those whom the entries say by id. */
export const namesSql = sql`coalesce((select json_agg(json_build_object('personId', n.id, 'name', n.name))
  from people.person_card n
 where n.id in (select e.by from entries e union select unnest(e.stands) from entries e)), '[]')`
