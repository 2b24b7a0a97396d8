import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'
import { MEETING_DUE, type Meeting, REVIEW_DUE, type Since } from '../support.ts'

/** Days and instants inside are text, as the database writes them. */
export type SupportLine = {
  id: Id
  kind: Meeting | 'reviewed'
  happenedOn: string
  words: string
  nextMeetingOn: string | null
  verdict: Since | null
  reviewOn: string | null
  recordedAt: string
  recordedBy: string
}
export type Support = {
  id: Id
  childId: Id
  child: string
  adultId: Id
  adult: string
  help: string
  firstMeetingOn: string
  reviewOn: string
  madeAt: string
  madeBy: string
  lines: readonly SupportLine[]
  hasEnded: boolean
  /** Until when they are to meet, and somebody is to look again; nothing, where no clock runs. */
  meetingDue: string | null
  reviewDue: string | null
  /** It is worse, and no referral was drafted since. */
  isUnreferred: boolean
}

const name = (id: RawBuilder<unknown>) => sql`(select p.name from people.person_card p where p.id = ${id})`

/** Of the plan `u`: a review has ended it. */
export const hasEndedSql = sql<boolean>`exists (select from concerns.support_line e
  where e.plan_id = u.id and e.kind = 'reviewed' and e.review_on is null)`

/** Of the plan `u`: the last review says worse, and no referral was drafted since. */
export const isUnreferredSql = sql<boolean>`coalesce((select e.verdict = 'worse' and not exists (
    select from concerns.referral r where r.concern_id = u.concern_id and r.drafted_at >= e.recorded_at)
  from concerns.support_line e where e.plan_id = u.id and e.kind = 'reviewed'
 order by e.recorded_at desc, e.id desc limit 1), false)`

/** Of the plan `u`: the last time that they were to meet they did not. */
export const isMissedSql = sql<boolean>`coalesce((select e.kind = 'missed' from concerns.support_line e
  where e.plan_id = u.id order by e.recorded_at desc, e.id desc limit 1), false)`

const dueSql = (what: string) => sql`(select d.due_at from platform.deadline d
  where d.what = ${what} and d.about = u.id and d.stopped_at is null)`

/** Of the concern `c`. */
export const supportSql = sql<
  Support[]
>`coalesce((select json_agg(json_build_object('id', u.id, 'childId', u.child_id,
    'child', (select k.name from concerns.named_card k where k.id = u.child_id), 'adultId', u.adult_id, 'adult', ${name(sql`u.adult_id`)}, 'help', u.help,
    'firstMeetingOn', u.first_meeting_on, 'reviewOn', u.review_on, 'madeAt', u.made_at, 'madeBy', ${name(sql`u.made_by`)},
    'hasEnded', ${hasEndedSql}, 'meetingDue', ${dueSql(MEETING_DUE)}, 'reviewDue', ${dueSql(REVIEW_DUE)},
    'isUnreferred', ${isUnreferredSql},
    'lines', coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'happenedOn', l.happened_on,
        'words', l.words, 'nextMeetingOn', l.next_meeting_on, 'verdict', l.verdict, 'reviewOn', l.review_on,
        'recordedAt', l.recorded_at, 'recordedBy', ${name(sql`l.recorded_by`)}) order by l.recorded_at, l.id)
      from concerns.support_line l where l.plan_id = u.id), '[]')) order by u.made_at, u.id)
  from concerns.support_plan u where u.concern_id = c.id), '[]')`

/** Of the concern `c`: something of the support that its children have is late. */
export const isSupportLateSql = (now: Temporal.Instant) => sql<boolean>`exists (
  select from concerns.support_plan u where u.concern_id = c.id and not ${hasEndedSql}
     and (${isMissedSql} or ${isUnreferredSql} or exists (select from platform.deadline d
       where d.what in (${MEETING_DUE}, ${REVIEW_DUE}) and d.about = u.id and d.stopped_at is null and d.due_at <= ${now})))`

type Standing = { concernId: Id; ownerId: Id; hasEnded: boolean }

/** What a deed on a plan must know; held until it is done, so that of two at once the second finds what the first wrote. */
export const planStands = {
  lock: (db: Kysely<ConcernsDb>, id: Id) =>
    sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(db),
  async toChange(db: Kysely<ConcernsDb>, planId: Id): Promise<Standing | undefined> {
    await planStands.lock(db, planId)
    const { rows } = await sql<Standing>`
      select u.concern_id, u.adult_id as owner_id, ${hasEndedSql} as has_ended
        from concerns.support_plan u where u.id = ${planId}`.execute(db)
    return rows[0]
  },
  async ofChild(db: Kysely<ConcernsDb>, { concernId, childId }: { concernId: Id; childId: Id }) {
    const { rows } = await sql<{ id: Id }>`
      select u.id from concerns.support_plan u
       where u.concern_id = ${concernId} and u.child_id = ${childId} and not ${hasEndedSql} limit 1`.execute(
      db,
    )
    return rows[0]?.id
  },
}
