import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayAge, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow } from '../concern.ts'
import { waiting } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { isByWords } from '../urgent.ts'
import { addedSince } from './added-since.ts'
import { isReaderSql } from './concern.ts'
import { waitsApart } from './queue.ts'

type Found = {
  concernId: Id
  initials: readonly string[]
  rightNow: RightNow
  raised: readonly string[]
  reportedAt: Temporal.Instant
  isRead: boolean
  isDecided: boolean
  isLate: boolean
  /** Asked to read it, and has not opened it yet. */
  isAsked: boolean
  /** The writer has added to it since it was decided. */
  isAdded: boolean
  reviewOn: Temporal.PlainDate | null
  all: number
}

const SHOWN = 5

const isUnopened = (personId: Id | null) => sql<boolean>`not exists (
  select from concerns.reading o where o.concern_id = c.id and o.person_id = ${personId}::uuid)`

/** What waits for whoever deals with concerns, worst first, each by the child’s initials and its age. */
export const concernsWait = waiting<Found>({
  name: 'concerns.concerns-wait',
  may: { who: may.see.who },
  rows: (_, { actor, now }) => sql`
    select c.id as concern_id, c.right_now, c.raised, c.reported_at, d.id is not null as is_decided, d.review_on,
           exists (select from concerns.reading r where r.concern_id = c.id) as is_read,
           coalesce(g.due_at <= ${now}, false) as is_late,
           ${isReaderSql(actor.personId, now)} and ${isUnopened(actor.personId)} as is_asked,
           ${addedSince} as is_added, count(*) over ()::int as all,
           coalesce((select array_agg(p.initials order by k.added_at, k.id) from concerns.child k
             join concerns.named_card p on p.id = k.person_id
            where k.concern_id = c.id and k.ended_at is null), '{}') as initials
      from concerns.concern c
      left join concerns.rung g on g.concern_id = c.id and g.ended_at is null
      left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
     where (${holds(actor, BY_DUTY)} or ${isReaderSql(actor.personId, now)})
       and not ${waitsApart}
       and (${holds(actor, may.deal.who)} and (d.id is null or d.review_on <= ${dayOf(now)} or ${addedSince})
            or ${isReaderSql(actor.personId, now)} and ${isUnopened(actor.personId)})
     order by (d.id is null and (c.right_now = 'danger' or c.raised <> '{}')) desc, d.id is null desc, c.from_outside, is_read, c.reported_at, c.id
     limit ${SHOWN}`,
  times: { reportedAt: 'instant', reviewOn: 'day' },
  says(found, { school, now }): Need[] {
    const base = `${schoolPath(school)}/concerns`
    const shown = found.map(one => ({
      ...{ ...sayOne(one, now), action: actionOf(one, base) },
      isChildFirst: !one.isDecided || one.isAsked || one.isAdded,
    }))
    const more = (found[0]?.all ?? 0) - found.length
    if (more <= 0) return shown
    return [
      ...shown,
      {
        when: { state: 'next', words: 'Next' },
        title: `${more} more ${more === 1 ? 'concern waits' : 'concerns wait'}`,
        says: 'They stand in the queue, worst first.',
        action: { text: 'Open the queue', url: base },
      },
    ]
  },
})

function sayOne(
  { initials, rightNow, raised, reportedAt, isRead, isDecided, isLate, isAsked, isAdded, reviewOn }: Found,
  now: Temporal.Instant,
) {
  const who = initials.length ? initials.join(', ') : 'a child not yet named'
  const age = sayAge(reportedAt, now)
  if (isAsked)
    return {
      when: { state: 'today', words: 'Today' } as const,
      title: `Concern: ${who}`,
      says: 'You are asked to read it.',
    }
  if (isAdded)
    return {
      when: { state: 'today', words: 'Today' } as const,
      title: `Look again: ${who}`,
      says: 'The writer has added to it since it was decided.',
    }
  if (isDecided)
    return {
      when: { state: 'today', words: 'Today' } as const,
      title: `Look again: ${who}`,
      says: `To be looked at again on ${reviewOn ? sayDay(reviewOn) : 'a day that was set'}.`,
    }
  const isNow = rightNow === 'danger' || raised.length > 0 || isLate
  return {
    when: isNow ? ({ state: 'late', words: 'Now' } as const) : ({ state: 'today', words: 'Today' } as const),
    title: `Concern: ${who}`,
    says: `${rightNow === 'danger' ? 'Somebody was in danger. ' : isByWords(raised) ? 'Urgent by its words. ' : raised.length ? 'It came shortly before the children go home. ' : ''}Reported ${age} ago, ${isRead ? 'read, not decided' : 'not read yet'}.`,
  }
}

const actionOf = ({ concernId, isRead, isDecided, isAsked }: Found, base: string) => ({
  text: isAsked ? 'Read' : isDecided ? 'Look again' : isRead ? 'Decide' : 'Read',
  url: `${base}/${concernId}`,
})
