import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { type Branch, kindOf } from './file-branch.ts'

/** What was decided and done. A task that holds the interview of another child’s sanction is that child’s. */
const actionOf = (personId: Id) => sql`(a.sanction_id is null or exists (
  select from concerns.sanction s where s.id = a.sanction_id and s.person_id = ${personId}::uuid))`

export const doneBranches = (personId: Id): Branch[] => [
  {
    ...{ kind: kindOf('decided'), id: sql`d.id`, at: sql`d.decided_at`, by: sql`d.decided_by` },
    isReplaced: sql`d.replaced_at is not null`,
    raw: sql`jsonb_build_object('choice', d.choice, 'reasons', d.reasons, 'notReferred', d.not_referred_because,
      'consulted', d.consulted, 'parentsTold', d.parents_told, 'parentsNotTold', d.parents_not_told_because,
      'reviewOn', d.review_on, 'sayToReporter', d.say_to_reporter, 'triage', d.triage, 'risks', to_jsonb(d.risks),
      'otherRisk', d.other_risk, 'told', (select coalesce(jsonb_agg(o), '[]') from jsonb_array_elements(d.told) o
         where o ->> 'childId' = '' or o ->> 'childId' in (select k.id::text from concerns.child k
           where k.concern_id = t.id and k.person_id = ${personId}::uuid)))`,
    from: sql`join concerns.decision d on d.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('asked-to-do'), id: sql`a.id`, at: sql`a.given_at`, by: sql`a.given_by` },
    stands: [sql`a.owner_id`],
    raw: sql`jsonb_build_object('what', a.what, 'task', a.task, 'ownerId', a.owner_id,
      'isOpen', not exists (select from concerns.action_end e where e.action_id = a.id),
      'dueAt', (select max(c.due_at) from platform.deadline c where c.about = a.id and c.what = 'concerns.action'))`,
    from: sql`join concerns.action a on a.concern_id = t.id and ${actionOf(personId)}`,
  },
  {
    ...{ kind: kindOf('done'), id: sql`a.id || '.end'`, at: sql`e.ended_at`, by: sql`e.ended_by` },
    happenedOn: sql`e.held_on`,
    raw: sql`jsonb_build_object('what', a.what, 'state', e.state, 'words', e.words, 'outcome', e.outcome)`,
    from: sql`join concerns.action a on a.concern_id = t.id and ${actionOf(personId)}
      join concerns.action_end e on e.action_id = a.id`,
  },
  {
    ...{ kind: kindOf('drafted'), id: sql`r.id`, at: sql`r.drafted_at`, by: sql`r.drafted_by` },
    raw: sql`jsonb_build_object('agency', r.agency, 'other', r.other, 'draft', r.draft, 'level', r.level,
      'document', r.level_document)`,
    from: sql`join concerns.referral r on r.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('referral-step'), id: sql`s.id`, at: sql`s.recorded_at`, by: sql`s.recorded_by` },
    happenedAt: sql`s.happened_at`,
    raw: sql`jsonb_build_object('agency', r.agency, 'other', r.other, 'step', s.kind, 'who', s.who, 'how', s.how,
      'words', s.words, 'theirReference', s.their_reference, 'nextStep', s.next_step, 'outcome', s.outcome)`,
    from: sql`join concerns.referral_step s on s.concern_id = t.id join concerns.referral r on r.id = s.referral_id`,
  },
  {
    ...{ kind: kindOf('contact'), id: sql`k.id`, at: sql`k.recorded_at`, by: sql`k.recorded_by` },
    happenedAt: sql`k.happened_at`,
    raw: sql`jsonb_build_object('side', k.side, 'agency', k.agency, 'who', k.who, 'how', k.how, 'purpose', k.purpose,
      'said', k.said, 'advice', k.advice, 'theirReference', k.their_reference, 'spokenBy', k.spoken_by,
      'although', k.although)`,
    from: sql`join concerns.contact k on k.concern_id = t.id`,
  },
  {
    ...{ kind: kindOf('shared'), id: sql`k.id`, at: sql`k.recorded_at`, by: sql`k.recorded_by` },
    happenedAt: sql`k.happened_at`,
    raw: sql`jsonb_build_object('with', k.shared_with, 'what', k.what, 'why', k.why, 'consent', k.consent,
      'without', k.without_because, 'although', k.although)`,
    from: sql`join concerns.sharing k on k.concern_id = t.id`,
  },
]
