import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { type ListPage, onPage, pageAsked, pageShown } from '../../../platform/list-page.ts'
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

export type AlertList = ListPage<Listed> & { waits: number }

const ASKED = z.object({ page: pageAsked.default(1) })

/** What waits, worst first, and what was made no concern, newest first: as far as whoever asks may know. */
async function listed(db: Kysely<AlertsDb>, side: Side, page: number): Promise<AlertList> {
  const { rows } = await sql<Listed & { all: number; waits: number }>`
    with mine as (
      select a.id as alert_id, p.side, a.source_name, a.severity, a.happened_at, a.received_at, p.due_at, o.why, o.settled_at,
             (select c.initials from people.person_card c
               where p.side = 'child' and p.is_sure and cardinality(p.pupil_ids) = 1 and c.id = p.pupil_ids[1]) as initials
        from alerts.place p join alerts.alert a on a.id = p.alert_id
        left join alerts.outcome o on o.alert_id = a.id
       where p.side = ${side})
    select mine.*, (select count(*)::int from mine) as all,
           (select count(*)::int from mine where settled_at is null) as waits
      from mine
     order by settled_at desc nulls first, array_position(array['urgent', 'high', 'medium', 'low'], severity),
              received_at, alert_id
    ${onPage(page, sql<number>`(select count(*)::int from mine)`)}`.execute(db)
  const { all = 0, waits = 0 } = rows[0] ?? {}
  return {
    rows: rows.map(({ all: _, waits: _waits, ...row }) => row),
    page: pageShown(page, all),
    all,
    waits,
  }
}

const logs = ({ rows }: AlertList) => ({ ids: rows.map(({ alertId }) => alertId), found: rows.length })

export const alertsOfChildren = query({
  name: 'alerts.alerts-of-children',
  chain: 'concerns',
  input: ASKED,
  may: may.seeOfChildren,
  logged: true,
  logs,
  read: (db, { page }): Promise<AlertList> => listed(db, 'child', page),
})

export const alertsOfAdults = query({
  name: 'alerts.alerts-of-adults',
  chain: 'adults',
  input: ASKED,
  may: may.seeOfAdults,
  logged: true,
  logs,
  read: (db, { page }): Promise<AlertList> => listed(db, 'adult', page),
})

export const alerts = { ofChildren: alertsOfChildren, ofAdults: alertsOfAdults }
