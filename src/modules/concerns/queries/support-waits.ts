import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { MEETING_DUE, REVIEW_DUE } from '../support.ts'
import { hasEndedSql, isMissedSql, isUnreferredSql } from './support.ts'
import { sayDue, whenOf } from './tasks-wait.ts'

type Late = {
  planId: Id
  concernId: Id
  initials: string
  adult: string
  /** When a meeting, or a review, was due that nothing is written of. */
  meetingDue: Temporal.Instant | null
  reviewDue: Temporal.Instant | null
  isMissed: boolean
  isUnreferred: boolean
}

const SHOWN = 5

const dueSql = (what: string, now: Temporal.Instant) => sql`(select d.due_at from platform.deadline d
  where d.what = ${what} and d.about = u.id and d.stopped_at is null and d.due_at <= ${now})`

/** What is late of the support of a child: a meeting, a review, a referral where it is worse. */
export const supportWaits = waiting<Late>({
  name: 'concerns.support-waits',
  may: { who: BY_DUTY },
  rows: (_, { now }) => sql`
    select found.* from (
      select u.id as plan_id, u.concern_id, u.made_at, k.initials, p.name as adult, ${dueSql(MEETING_DUE, now)} as meeting_due,
             ${dueSql(REVIEW_DUE, now)} as review_due, ${isMissedSql} as is_missed, ${isUnreferredSql} as is_unreferred
        from concerns.support_plan u join people.person_card p on p.id = u.adult_id
        join concerns.named_card k on k.id = u.child_id
       where not ${hasEndedSql}) found
     where found.meeting_due is not null or found.review_due is not null or found.is_missed or found.is_unreferred
     order by found.is_unreferred desc, coalesce(found.meeting_due, found.review_due), found.made_at, found.plan_id limit ${SHOWN}`,
  times: { meetingDue: 'instant', reviewDue: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(one => {
      const record = `${schoolPath(school)}/concerns/${one.concernId}`
      const plan = `${record}/support/${one.planId}`
      return {
        when: { state: 'late', words: 'Late' } as const,
        title: `Support for ${one.initials}`,
        says: sayLate(one, now),
        action: one.isUnreferred
          ? { text: 'Draft the referral again', url: `${record}/referrals/new` }
          : { text: 'Look at the support', url: plan },
      }
    }),
})

function sayLate(
  { meetingDue, reviewDue, isMissed, isUnreferred, adult }: Late,
  now: Temporal.Instant,
): string {
  if (isUnreferred) return 'It is worse than before, and nothing was referred since.'
  if (meetingDue)
    return `${adult} was to meet them, and has not said whether they did. That has been due for ${sayAge(meetingDue, now)}.`
  if (isMissed) return `A meeting with ${adult} was missed.`
  return reviewDue ? `The review has been due for ${sayAge(reviewDue, now)}.` : ''
}

type Own = { planId: Id; initials: string; madeBy: string; dueAt: Temporal.Instant }

/** Whom somebody is to meet, for them alone: by initials, and by when. */
export const supportTasksWait = waiting<Own>({
  name: 'concerns.support-tasks-wait',
  may: { who: may.endAction.who },
  rows: (_, { actor }) => sql`
    select u.id as plan_id, k.initials, p.name as made_by, d.due_at
      from concerns.support_plan u join concerns.named_card k on k.id = u.child_id
      join people.person_card p on p.id = u.made_by
      join platform.deadline d on d.what = ${MEETING_DUE} and d.about = u.id and d.stopped_at is null
     where u.adult_id = ${actor.personId}::uuid
     order by d.due_at, u.id limit ${SHOWN}`,
  times: { dueAt: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(({ planId, initials, madeBy, dueAt }) => ({
      ...whenOf(dueAt, now),
      title: `Meet ${initials}`,
      says: `${madeBy} asked you to be there for them. ${sayDue(dueAt)}.`,
      action: { text: 'Say whether you met', url: `${schoolPath(school)}/support/${planId}` },
    })),
})
