import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayAge, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow } from '../concern.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

type Found = {
  concernId: Id
  initials: readonly string[]
  rightNow: RightNow
  reportedAt: Temporal.Instant
  isRead: boolean
  isDecided: boolean
  isLate: boolean
  reviewOn: Temporal.PlainDate | null
  all: number
}

const SHOWN = 5

/** What waits for whoever deals with concerns, worst first, each by the child’s initials and its age. */
export const concernsWait = waiting<Found>({
  name: 'concerns.concerns-wait',
  may: { who: may.see.who },
  rows: (_, { actor, now }) => sql`
    select c.id as concern_id, c.right_now, c.reported_at, d.id is not null as is_decided, d.review_on,
           exists (select from concerns.reading r where r.concern_id = c.id) as is_read,
           coalesce(g.due_at <= ${now}, false) as is_late, count(*) over ()::int as all,
           coalesce((select array_agg(p.initials order by k.added_at) from concerns.child k
             join people.person_card p on p.id = k.person_id
            where k.concern_id = c.id and k.ended_at is null), '{}') as initials
      from concerns.concern c
      left join concerns.rung g on g.concern_id = c.id and g.ended_at is null
      left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
     where (d.id is null or d.review_on <= ${dayOf(now)})
       and (${actor.rights.has('dsl') || actor.rights.has('deputy-dsl')} or ${isReaderSql(actor.personId, now)})
     order by (d.id is null and c.right_now = 'danger') desc, d.id is null desc, 6, c.reported_at
     limit ${SHOWN}`,
  times: { reportedAt: 'instant', reviewOn: 'day' },
  says(found, { school, now }): Need[] {
    const base = `${schoolPath(school)}/concerns`
    const shown = found.map(one => ({ ...sayOne(one, now), action: actionOf(one, base) }))
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
  { initials, rightNow, reportedAt, isRead, isDecided, isLate, reviewOn }: Found,
  now: Temporal.Instant,
) {
  const who = initials.length ? initials.join(', ') : 'a child not yet named'
  const age = sayAge(reportedAt, now)
  if (isDecided)
    return {
      when: { state: 'today', words: 'Today' } as const,
      title: `Look again: ${who}`,
      says: `To be looked at again on ${reviewOn ? sayDay(reviewOn) : 'a day that was set'}.`,
    }
  const isNow = rightNow === 'danger' || isLate
  return {
    when: isNow ? ({ state: 'late', words: 'Now' } as const) : ({ state: 'today', words: 'Today' } as const),
    title: `Concern: ${who}`,
    says: `${rightNow === 'danger' ? 'Somebody was in danger. ' : ''}Reported ${age} ago, ${isRead ? 'read, not decided' : 'not read yet'}.`,
  }
}

const actionOf = ({ concernId, isRead, isDecided }: Found, base: string) => ({
  text: isDecided ? 'Look again' : isRead ? 'Decide' : 'Read',
  url: `${base}/${concernId}`,
})
