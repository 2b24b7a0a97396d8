import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayAge } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = {
  concernId: Id
  rightNow: string
  reportedAt: Temporal.Instant
  isRead: boolean
  isDecided: boolean
}

/** What waits for a case manager: by its age, and without a name until it is opened. */
export const adultsWait = waiting<Found>({
  name: 'adults.adults-wait',
  may: { who: may.answer.who },
  rows: (_, { now }) => sql`
    select c.id as concern_id, c.right_now, c.reported_at, d.id is not null as is_decided,
           exists (select from adults.reading r where r.concern_id = c.id) as is_read
      from adults.concern c left join adults.decision d on d.concern_id = c.id and d.replaced_at is null
     where c.id in (select adults.managed_by_me()) and (d.id is null or d.review_on <= ${dayOf(now)})
     order by exists (select from adults.held h where h.concern_id = c.id), (c.right_now = 'danger') desc,
              c.from_outside, c.reported_at limit 5`,
  times: { reportedAt: 'instant' },
  says: (found, { school, now }) =>
    found.map(({ concernId, rightNow, reportedAt, isRead, isDecided }) => ({
      isChildFirst: !isDecided,
      when:
        rightNow === 'danger' && !isDecided
          ? { state: 'late', words: 'Now' }
          : { state: 'today', words: 'Today' },
      title: isDecided
        ? 'A concern about an adult is to be looked at again'
        : 'A concern about an adult waits for you',
      says: `Reported ${sayAge(reportedAt, now)} ago, ${isDecided ? 'decided' : isRead ? 'read, not decided' : 'not read yet'}. Nobody else sees this.`,
      action: {
        text: isDecided ? 'Look again' : isRead ? 'Decide' : 'Read',
        url: `${schoolPath(school)}/concerns-about-adults/${concernId}`,
      },
    })),
})

/** What may be taken over: that it waits, since when, and nothing else. */
export const offersWait = waiting<{ count: number; since: Temporal.Instant | null }>({
  name: 'adults.offers-wait',
  may: { who: may.answer.who },
  rows: (_, { actor }) => sql`
    select count(*)::int as count, min(waits_since) as since
      from adults.offer where person_id = ${actor.personId}::uuid and ended_at is null`,
  times: { since: 'instant' },
  says([found], { school, now }) {
    if (!found?.count || !found.since) return []
    return [
      {
        isChildFirst: true,
        when: { state: 'late', words: 'Late' },
        title: `A report has waited ${sayAge(found.since, now)} and nobody has read it`,
        says: 'Ask whoever it waits for. If they cannot, take it over: that you did is recorded.',
        action: { text: 'Take it over', url: `${schoolPath(school)}/concerns-about-adults` },
      },
    ]
  },
})
