import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { type Branch, kindOf } from './file-branch.ts'
import { isLiftedSql } from './sanctions-evidence.ts'

/** Of what was decided about the conduct of several children only what was about this one. */
const ofTheirs = (personId: Id) =>
  sql`join concerns.sanction s on s.concern_id = t.id and s.person_id = ${personId}::uuid`

/** Each child’s support is in their own file alone. */
const supportOf = (personId: Id) =>
  sql`join concerns.support_plan u on u.concern_id = t.id and u.child_id = ${personId}::uuid`

/** Support, sanctions, procedures, devices and what was learnt. */
export const lateBranches = (personId: Id): Branch[] => [
  {
    ...{ kind: kindOf('support'), id: sql`u.id`, at: sql`u.made_at`, by: sql`u.made_by` },
    stands: [sql`u.adult_id`],
    raw: sql`jsonb_build_object('adultId', u.adult_id, 'help', u.help, 'firstMeetingOn', u.first_meeting_on,
      'reviewOn', u.review_on)`,
    from: supportOf(personId),
  },
  {
    ...{ kind: kindOf('support-since'), id: sql`l.id`, at: sql`l.recorded_at`, by: sql`l.recorded_by` },
    ...{ happenedOn: sql`l.happened_on`, stands: [sql`u.adult_id`] },
    raw: sql`jsonb_build_object('adultId', u.adult_id, 'line', l.kind, 'words', l.words, 'verdict', l.verdict,
      'nextMeetingOn', l.next_meeting_on, 'reviewOn', l.review_on)`,
    from: sql`${supportOf(personId)} join concerns.support_line l on l.plan_id = u.id`,
  },
  {
    ...{ kind: kindOf('sanction'), id: sql`s.id`, at: sql`s.recorded_at`, by: sql`s.recorded_by` },
    ...{ happenedOn: sql`s.decided_on`, stands: [sql`s.decided_by`] },
    raw: sql`jsonb_build_object('sanction', s.sanction, 'level', s.level, 'because', s.because,
      'decidedById', s.decided_by, 'happenedOn', s.happened_on, 'age', s.age, 'yearGroup', s.year_group,
      'isElsewhere', s.is_elsewhere, 'link', s.link, 'policy', s.policy_name, 'edition', s.policy_edition,
      'clause', s.clause, 'victim', s.victim, 'effect', s.effect, 'route', s.route,
      'circumstances', s.circumstances, 'outside', s.outside_because, 'endsOn', s.ends_on,
      'isLifted', ${isLiftedSql})`,
    from: ofTheirs(personId),
  },
  {
    ...{ kind: kindOf('sanction-step'), id: sql`b.id`, at: sql`b.recorded_at`, by: sql`b.recorded_by` },
    ...{ happenedOn: sql`b.happened_on`, stands: [sql`b.told_id`] },
    raw: sql`jsonb_build_object('sanction', s.sanction, 'step', b.kind, 'told', b.told_name, 'how', b.how,
      'toldBy', b.told_by, 'words', b.words)`,
    from: sql`${ofTheirs(personId)} join concerns.sanction_step b on b.sanction_id = s.id`,
  },
  {
    ...{ kind: kindOf('procedure'), id: sql`u.id`, at: sql`u.began_at`, by: sql`u.began_by` },
    raw: sql`jsonb_build_object('title', u.definition ->> 'title', 'version', u.version,
      'guidance', u.definition -> 'guidance')`,
    from: sql`join concerns.procedure_run u on u.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('procedure-step'), id: sql`e.id`, at: sql`e.recorded_at`, by: sql`e.recorded_by` },
    // What was asked of each child is another child’s where it is theirs.
    raw: sql`jsonb_build_object('title', u.definition ->> 'title', 'state', e.state, 'why', e.why,
      'step', (select s from jsonb_array_elements(u.definition -> 'steps') s where s ->> 'key' = e.step limit 1),
      'answers', (select coalesce(jsonb_object_agg(split_part(key, '/', 1), value), '{}') from jsonb_each_text(e.answers)
         where key not like '%/%' or split_part(key, '/', 2) = ${personId}))`,
    from: sql`join concerns.procedure_entry e on e.concern_id = t.id join concerns.procedure_run u on u.id = e.run_id`,
  },
  {
    ...{ kind: kindOf('device'), id: sql`d.id`, at: sql`d.begun_at`, by: sql`d.begun_by` },
    happenedAt: sql`d.taken_at`,
    raw: sql`jsonb_build_object('device', d.device, 'owner', d.owner, 'grounds', to_jsonb(d.grounds), 'why', d.why,
      'takenBy', d.taken_by, 'place', d.place)`,
    from: sql`join concerns.device_search d on d.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('device-entry'), id: sql`e.id`, at: sql`e.recorded_at`, by: sql`e.recorded_by` },
    happenedAt: sql`e.happened_at`,
    raw: sql`jsonb_build_object('device', d.device, 'part', e.kind, 'answers', e.answers)`,
    from: sql`join concerns.device_search_entry e on e.concern_id = t.id join concerns.device_search d on d.id = e.search_id`,
  },
  {
    ...{ kind: kindOf('debrief'), id: sql`b.id`, at: sql`b.recorded_at`, by: sql`b.recorded_by` },
    happenedOn: sql`b.held_on`,
    raw: sql`jsonb_build_object('people', b.people, 'worked', b.worked, 'lessons', b.lessons)`,
    from: sql`join concerns.debrief b on b.concern_id = t.id`,
  },
]
