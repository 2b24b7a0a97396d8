import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { FoundEntry } from './file-entries.ts'

/** `concernId`: nothing, where a record of another system names them. */
export type OtherChild = { concernId: Id | null; personId: Id; name: string }

/** Of the person `p`, with `f` and `m`, what the school’s list has. */
export const headSql = sql`p.id as person_id, p.name, coalesce(f.born_on, p.kept_born_on)::text as born_on, f.upn, m.class_name, f.year_group,
  f.looked_after, f.looked_after_since::text as looked_after_since, m.starts_on::text as starts_on,
  m.ends_on::text as ends_on, concerns.due_on(p.id)::text as looked_at_on,
  concerns.years_of_line(concerns.line_of(p.id)) as kept_years`

/** A child, by their last stay here: nobody else has a file. */
export const ofPupilSql = sql`
  from concerns.named_card p join people.pupil_file_card f on f.pupil_id = p.id
  join lateral (select class_name, starts_on, ends_on from people.membership_card
                 where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true`

/** Who stands, or stood, beside the child: their names are taken out of every word. */
export const othersSql = (personId: Id) => sql`coalesce((select json_agg(distinct jsonb_build_object(
    'concernId', k.concern_id, 'personId', k.person_id, 'name', n.name))
  from (select k.concern_id, k.person_id from theirs t
          join concerns.child k on k.concern_id = t.id and k.person_id <> ${personId}::uuid
        union all
        select null, unnest(e.pupils_named) from concerns.earlier_child c
          join concerns.earlier_entry e on e.child_id = c.id where c.person_id = ${personId}::uuid) k
  join concerns.named_card n on n.id = k.person_id and n.id <> ${personId}::uuid), '[]')`

/** Those whom the entries say by id. */
export const namesSql = sql`coalesce((select json_agg(json_build_object('personId', n.id, 'name', n.name))
  from concerns.named_card n
 where n.id in (select e.by from entries e union select unnest(e.stands) from entries e)), '[]')`

/** Entries as they are read, with the child’s part and the parts of the others in that concern. */
export const entriesSql = (from: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql<FoundEntry[]>`
  coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'concernId', e.concern_id,
      'reference', e.reference, 'at', e.at, 'happenedOn', e.happened_on, 'happenedAt', e.happened_at,
      'by', e.by, 'byName', e.by_name, 'isReplaced', e.is_replaced, 'stands', e.stands, 'raw', e.raw,
      'part', t.part, 'parts', case when e.kind = 'reported' then (select coalesce(json_agg(k.part order by k.added_at, k.id), '[]')
         from concerns.child k where k.concern_id = t.id and k.ended_at is null and k.person_id <> p.id) else '[]' end)
      order by ${order})
    from ${from} e left join theirs t on t.id = e.concern_id), '[]')`
