import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Reason, Severity } from '../alert.ts'
import { type AlertsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Side } from '../place.ts'

export type Listed = {
  alertId: Id
  side: Side
  sourceName: string
  severity: Severity
  happenedAt: Temporal.Instant
  receivedAt: Temporal.Instant
  dueAt: Temporal.Instant
  /** Of the pupil who was found without a doubt. */
  initials: string | null
  why: Reason | null
  settledAt: Temporal.Instant | null
}

const MOST = 50

/** What waits, worst first, and what was made no concern, newest first: as far as whoever asks may know. */
async function listed(db: Kysely<AlertsDb>, side: Side): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select * from (
      select a.id as alert_id, p.side, a.source_name, a.severity, a.happened_at, a.received_at, p.due_at, o.why, o.settled_at,
             (select c.initials from people.person_card c
               where p.side = 'child' and p.is_sure and cardinality(p.pupil_ids) = 1 and c.id = p.pupil_ids[1]) as initials,
             row_number() over (partition by o.alert_id is null
               order by array_position(array['urgent', 'high', 'medium', 'low'], a.severity) * (o.alert_id is null)::int,
                        o.settled_at desc, a.received_at, a.id) as n
        from alerts.place p join alerts.alert a on a.id = p.alert_id
        left join alerts.outcome o on o.alert_id = a.id
       where p.side = ${side}) found
     where n <= ${MOST} order by settled_at is not null, n, alert_id`.execute(db)
  return rows
}

export const alertsOfChildren = query({
  name: 'alerts.alerts-of-children',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeOfChildren,
  logged: true,
  logs: (found: Listed[]) => ({ ids: found.map(({ alertId }) => alertId), found: found.length }),
  read: (db): Promise<Listed[]> => listed(db, 'child'),
})

export const alertsOfAdults = query({
  name: 'alerts.alerts-of-adults',
  chain: 'adults',
  input: z.object({}),
  may: may.seeOfAdults,
  logged: true,
  logs: (found: Listed[]) => ({ ids: found.map(({ alertId }) => alertId), found: found.length }),
  read: (db): Promise<Listed[]> => listed(db, 'adult'),
})

export const alerts = { ofChildren: alertsOfChildren, ofAdults: alertsOfAdults }
