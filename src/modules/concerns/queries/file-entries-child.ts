import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { type Branch, kindOf, type Part } from './file-branch.ts'

/** Of several concerns about this child, or of their class: then only where the words name nobody else of it. */
const patternOf = (personId: Id, shows: Part) => sql`from concerns.pattern a
  where ${shows} and (a.person_id = ${personId}::uuid or a.class_name is not null)
    and exists (select from theirs t where t.id = any(a.concern_ids))`

/** Each part of the name of a child of that class, or of those concerns, as a whole word. */
const namesAnother = (personId: Id) => sql`exists (
  select from concerns.named_card n, unnest(string_to_array(n.name, ' ')) part
   where n.id <> ${personId}::uuid and length(part) > 2
     and (n.id in (select m.person_id from people.membership_card m where m.kind = 'pupil' and m.class_name = a.class_name)
       or n.id in (select k.person_id from concerns.child k where k.concern_id = any(a.concern_ids)))
     and part <> all (select unnest(string_to_array(o.name, ' ')) from concerns.named_card o where o.id = ${personId}::uuid)
     and v.words ~* ('\\m' || regexp_replace(part, '([^[:alnum:]])', '\\\\\\1', 'g') || '\\M'))`

/** What is of a child and of no one concern. The walls of each table stand before it. */
export const childBranches = (personId: Id, shows: Part): Branch[] => [
  {
    ...{ kind: kindOf('flag'), id: sql`f.id`, at: sql`f.begun_at`, by: sql`f.begun_by` },
    standsToo: sql`array(select o.person_id from concerns.alert_adult o where o.flag_id = f.id order by o.person_id)`,
    raw: sql`jsonb_build_object('lookFor', f.look_for, 'endsAt', f.ends_at, 'endedAt', f.ended_at,
      'adultIds', (select jsonb_agg(o.person_id order by o.person_id) from concerns.alert_adult o where o.flag_id = f.id))`,
    from: sql`from concerns.alert_flag f where f.child_id = ${personId}::uuid and ${shows}`,
  },
  {
    ...{ kind: kindOf('flag-read'), id: sql`f.id || '.read.' || o.person_id` },
    ...{
      at: sql`o.acknowledged_at`,
      by: sql`o.person_id`,
      raw: sql`jsonb_build_object('lookFor', f.look_for)`,
    },
    from: sql`from concerns.alert_flag f join concerns.alert_adult o on o.flag_id = f.id and o.acknowledged_at is not null
      where f.child_id = ${personId}::uuid and ${shows}`,
  },
  {
    ...{ kind: kindOf('glass'), id: sql`g.id`, at: sql`g.opened_at`, by: sql`g.opened_by` },
    raw: sql`jsonb_build_object('because', g.because, 'tried', g.tried, 'endsAt', g.ends_at, 'endedAt', g.ended_at,
      'pages', (select count(*) from concerns.break_glass_reading r where r.glass_id = g.id))`,
    from: sql`from concerns.break_glass g where g.child_id = ${personId}::uuid and ${shows}`,
  },
  {
    ...{ kind: kindOf('glass-review'), id: sql`v.glass_id || '.review'` },
    ...{ at: sql`v.reviewed_at`, by: sql`v.reviewed_by` },
    raw: sql`jsonb_build_object('verdict', v.verdict, 'why', v.why, 'follows', v.follows)`,
    from: sql`from concerns.break_glass g join concerns.break_glass_review v on v.glass_id = g.id
      where g.child_id = ${personId}::uuid and ${shows}`,
  },
  {
    ...{ kind: kindOf('pattern'), id: sql`a.id`, at: sql`a.raised_at`, by: sql`null` },
    raw: sql`jsonb_build_object('kind', a.kind, 'weeks', a.weeks, 'className', a.class_name,
      'concerns', cardinality(a.concern_ids), 'references', (select jsonb_agg(t.reference order by t.reported_at, t.id)
        from theirs t where t.id = any(a.concern_ids)))`,
    from: patternOf(personId, shows),
  },
  {
    ...{
      kind: kindOf('pattern-seen'),
      id: sql`a.id || '.seen'`,
      at: sql`v.reviewed_at`,
      by: sql`v.reviewed_by`,
    },
    raw: sql`jsonb_build_object('conclusion', v.conclusion, 'words', v.words)`,
    from: sql`from (select a.* ${patternOf(personId, shows)}) a
      join concerns.pattern_review v on v.pattern_id = a.id
       and (a.class_name is null or not ${namesAnother(personId)})`,
  },
]
