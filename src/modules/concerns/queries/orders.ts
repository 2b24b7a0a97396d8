import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'
import type { OrderKept, OrderState, Restriction } from '../orders.ts'

/** Of the record `c`, oldest first. Instants and days are text. */
export const ordersSql = sql<readonly OrderKept[]>`coalesce((select json_agg(json_build_object('id', o.id,
    'referralId', o.referral_id, 'name', o.name, 'state', o.state, 'who', o.who, 'happenedOn', o.happened_on,
    'recordedAt', o.recorded_at, 'recordedBy', p.name) order by o.recorded_at, o.id)
  from concerns.protection_order o join people.person_card p on p.id = o.recorded_by
 where o.concern_id = c.id), '[]'::json)`

/** Why nobody but the lead and the deputies reads it now; nothing, where it is not so. */
export const restrictionSql = sql<Restriction | null>`(select json_build_object('id', r.id, 'because', r.because,
    'recordedAt', r.recorded_at, 'recordedBy', p.name)
  from concerns.restriction r join people.person_card p on p.id = r.recorded_by
 where r.concern_id = c.id and r.lifts is null
   and not exists (select from concerns.restriction l where l.lifts = r.id)
 order by r.recorded_at, r.id limit 1)`

export async function isRestricted(db: Kysely<ConcernsDb>, concernId: Id): Promise<boolean> {
  const { rows } = await sql`select from concerns.restricted where concern_id = ${concernId}::uuid`.execute(
    db,
  )
  return rows.length > 0
}

/** How the last row of one order of one referral stands. */
export async function lastState(
  db: Kysely<ConcernsDb>,
  { referralId, name }: { referralId: Id; name: string },
): Promise<OrderState | undefined> {
  const { rows } = await sql<{ state: OrderState }>`
    select state from concerns.protection_order where referral_id = ${referralId}::uuid and name = ${name}
     order by recorded_at desc, id desc limit 1`.execute(db)
  return rows[0]?.state
}
