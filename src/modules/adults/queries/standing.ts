import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Ladder } from '../concern.ts'
import type { AdultsDb } from '../kit.ts'

/** As much of a record as a case manager's deed on it must know. Nothing, for anybody else. */
export type Standing = {
  concernId: Id
  ladder: Ladder
  isUrgent: boolean
  waitsSince: Temporal.Instant
  openDuty: string | null
}

export async function managed(db: Kysely<AdultsDb>, concernId: Id): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select c.id as concern_id, coalesce(g.ladder, 'staff') as ladder, coalesce(g.is_urgent, false) as is_urgent,
           c.reported_at as waits_since, case when g.ended_at is null then g.duty end as open_duty
      from adults.concern c
      left join lateral (select * from adults.rung where concern_id = c.id order by reached_at desc, ended_at desc nulls first limit 1) g on true
     where c.id = ${concernId} and c.id in (select adults.managed_by_me())`.execute(db)
  return rows[0]
}
