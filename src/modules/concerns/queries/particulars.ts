import { sql } from 'kysely'

/** Of the child `k` of a record what the pupil’s file said: the wall leaves it empty for whoever is no lead. */
export const particularsSql = sql`coalesce((select json_agg(json_build_object('field', f.field, 'said', f.said,
    'source', f.source, 'recordedAt', f.recorded_at, 'recordedBy', w.name) order by f.field, f.source)
  from concerns.child_particular f left join people.person_card w on w.id = f.recorded_by
 where f.concern_id = k.concern_id and f.person_id = k.person_id), '[]'::json)`
