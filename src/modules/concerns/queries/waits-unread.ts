import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = { late: number; since: Temporal.Instant | null }

/** That concerns wait on the last rung and nobody has read them: how many and since when. For the chair it is all there is. */
export const waitsUnread = waiting<Found>({
  name: 'concerns.waits-unread',
  may: { who: may.seeWaiting.who },
  rows: (_, { now }) => sql`
    select count(*)::int as late, min(c.reported_at) as since
      from concerns.rung g join concerns.concern c on c.id = g.concern_id
     where g.ended_at is null and g.chair_told_at <= ${now}`,
  times: { since: 'instant' },
  says([found], { school, now }) {
    if (!found?.late || !found.since) return []
    const age = sayAge(found.since, now)
    return [
      {
        when: { state: 'late', words: 'Late' },
        title:
          found.late === 1
            ? `A concern about a child has waited ${age}`
            : `${found.late} concerns about children wait, the oldest for ${age}`,
        says: 'Neither the safeguarding leads nor the headteacher has read it. Ring them.',
        action: { text: 'See whom to ring', url: `${schoolPath(school)}/report-a-concern` },
      },
    ]
  },
})
