import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = { all: number; since: Temporal.Instant | null }

const waits = (side: 'child' | 'adult') => sql<Found>`
  select count(*)::int as all, min(a.received_at) as since
    from alerts.place p join alerts.alert a on a.id = p.alert_id
   where p.side = ${side} and not exists (select from alerts.outcome o where o.alert_id = p.alert_id)
  having count(*) > 0`

/** For the leads, each behind their own wall. */
export const alertsWait = waiting<Found>({
  name: 'alerts.alerts-wait',
  may: { who: may.seeOfChildren.who },
  rows: () => waits('child'),
  times: { since: 'instant' },
  says: ([found], { school, now }) =>
    found?.since
      ? [
          {
            isChildFirst: true,
            when: { state: 'today', words: 'Today' },
            title: found.all === 1 ? '1 alert waits' : `${found.all} alerts wait`,
            says: `The first came ${sayAge(found.since, now)} ago from another system of the school.`,
            action: { text: 'Look', url: `${schoolPath(school)}/alerts` },
          },
        ]
      : [],
})

/** For whoever would answer, behind the same wall. */
export const adultAlertsWait = waiting<Found>({
  name: 'alerts.adult-alerts-wait',
  may: { who: may.seeOfAdults.who },
  rows: () => waits('adult'),
  times: { since: 'instant' },
  says: ([found], { school, now }) =>
    found?.since
      ? [
          {
            isChildFirst: true,
            when: { state: 'today', words: 'Today' },
            title:
              found.all === 1
                ? 'An alert waits for you that may be about an adult'
                : `${found.all} alerts wait for you that may be about an adult`,
            says: `The first came ${sayAge(found.since, now)} ago from another system of the school. Only whoever would answer for it sees this.`,
            action: { text: 'Look', url: `${schoolPath(school)}/alerts` },
          },
        ]
      : [],
})
