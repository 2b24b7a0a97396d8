import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import {
  ACTION_DUE,
  type ActionEnd,
  type Agency,
  ANSWER_DUE,
  type Consent,
  type How,
  REPLY_DUE,
  type Step,
} from '../follow-up.ts'
import type { Level } from '../triage.ts'

// What was done about one concern. Instants inside are text, as the database writes them.

type Clock = {
  dueAt: string
  firedAt: string | null
  stoppedAt: string | null
  /** Until when it ran before the school’s days changed. */
  movedFrom: string | null
  movedAt: string | null
}
export type Action = {
  id: Id
  /** What kind of task it is, as the policy names it. */
  task: string | null
  what: string
  owner: string
  hidesConcern: boolean
  givenAt: string
  givenBy: string
  end: { state: ActionEnd; words: string; endedAt: string; endedBy: string } | null
  clock: Clock | null
}
export type ReferralStep = {
  kind: Step
  who: string
  how: How
  words: string
  theirReference: string | null
  nextStep: string | null
  outcome: string | null
  happenedAt: string
  recordedAt: string
  recordedBy: string
}
export type Referral = {
  id: Id
  agency: Agency
  other: string | null
  draft: string
  level: Level | null
  levelDocument: string | null
  draftedAt: string
  draftedBy: string
  steps: readonly ReferralStep[]
  clock: Clock | null
}
export type Contact = {
  id: Id
  /** Why an agency was asked. */
  purpose: string | null
  awaitsReply: boolean
  /** The contact that this one answers. */
  replyTo: Id | null
  clock: Clock | null
  side: 'agency' | 'parent'
  agency: string | null
  who: string
  how: How
  said: string
  advice: string | null
  theirReference: string | null
  spokenBy: string | null
  /** How it came about, where a procedure kept it shut. */
  although: string | null
  happenedAt: string
  recordedBy: string
}
export type Sharing = {
  sharedWith: string
  what: string
  why: string
  consent: Consent
  withoutBecause: string | null
  although: string | null
  happenedAt: string
  recordedBy: string
}
export type FollowUp = {
  actions: readonly Action[]
  referrals: readonly Referral[]
  contacts: readonly Contact[]
  sharings: readonly Sharing[]
}

/** The clock that stands for one thing, and the one that the calendar moved. */
const clockSql = (what: string, about: RawBuilder<unknown>) => sql`
  (select json_build_object('dueAt', d.due_at, 'firedAt', d.fired_at, 'stoppedAt', d.stopped_at,
          'movedFrom', o.due_at, 'movedAt', o.stopped_at)
     from platform.deadline d left join platform.deadline o on o.id = d.instead_of
    where d.what = ${what} and d.about = ${about} and d.stopped_why is distinct from 'calendar'
    order by d.stopped_at desc nulls first limit 1)`

const name = (id: RawBuilder<unknown>) => sql`(select p.name from people.person_card p where p.id = ${id})`

const stepsSql = sql`coalesce((select json_agg(json_build_object('kind', s.kind, 'who', s.who, 'how', s.how,
    'words', s.words, 'theirReference', s.their_reference, 'nextStep', s.next_step, 'outcome', s.outcome, 'happenedAt', s.happened_at,
    'recordedAt', s.recorded_at, 'recordedBy', ${name(sql`s.recorded_by`)}) order by s.happened_at, s.recorded_at, s.id)
  from concerns.referral_step s where s.referral_id = r.id), '[]')`

export const referralSql = sql`json_build_object('id', r.id, 'agency', r.agency, 'other', r.other, 'draft', r.draft, 'level', r.level, 'levelDocument', r.level_document,
    'draftedAt', r.drafted_at, 'draftedBy', ${name(sql`r.drafted_by`)}, 'steps', ${stepsSql},
    'clock', ${clockSql(ANSWER_DUE, sql`r.id`)})`

/** A column of the statement that reads the concern `c`: what was done about it costs that page no statement more. */
export const followUpSql = sql<FollowUp>`json_build_object(
  'actions', coalesce((select json_agg(json_build_object('id', a.id, 'task', a.task, 'what', a.what, 'owner', ${name(sql`a.owner_id`)},
      'hidesConcern', a.hides_concern, 'givenAt', a.given_at, 'givenBy', ${name(sql`a.given_by`)},
      'end', (select json_build_object('state', e.state, 'words', e.words, 'endedAt', e.ended_at,
                'endedBy', ${name(sql`e.ended_by`)}) from concerns.action_end e where e.action_id = a.id),
      'clock', ${clockSql(ACTION_DUE, sql`a.id`)}) order by a.given_at, a.id)
    from concerns.action a where a.concern_id = c.id), '[]'),
  'referrals', coalesce((select json_agg(${referralSql} order by r.drafted_at, r.id)
    from concerns.referral r where r.concern_id = c.id), '[]'),
  'contacts', coalesce((select json_agg(json_build_object('id', k.id, 'purpose', k.purpose,
      'awaitsReply', k.awaits_reply, 'replyTo', k.reply_to, 'clock', ${clockSql(REPLY_DUE, sql`k.id`)}, 'side', k.side, 'agency', k.agency, 'who', k.who, 'how', k.how,
      'said', k.said, 'advice', k.advice, 'theirReference', k.their_reference, 'spokenBy', k.spoken_by, 'although', k.although,
      'happenedAt', k.happened_at, 'recordedBy', ${name(sql`k.recorded_by`)}) order by k.happened_at desc, k.id)
    from concerns.contact k where k.concern_id = c.id), '[]'),
  'sharings', coalesce((select json_agg(json_build_object('sharedWith', k.shared_with, 'what', k.what, 'why', k.why,
      'consent', k.consent, 'withoutBecause', k.without_because, 'although', k.although, 'happenedAt', k.happened_at,
      'recordedBy', ${name(sql`k.recorded_by`)}) order by k.happened_at desc, k.id)
    from concerns.sharing k where k.concern_id = c.id), '[]'))`
