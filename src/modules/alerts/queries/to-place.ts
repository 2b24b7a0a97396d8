import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { type AlertsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Alert, Place } from '../place.ts'

const ALERT = sql`a.id as alert_id, a.source_name, a.upn, a.email, a.person_name, a.account, a.happened_at, a.severity,
  a.words, a.address, a.device, a.fired_rule, a.received_at`
const PLACE = sql`p.side, p.pupil_ids, p.subject_ids, p.is_sure, p.duty, p.kept_from, p.due_at`

/** Whatever else would settle or place it waits until this is done. */
export const holdAlert = (db: Kysely<AlertsDb>, alertId: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`alerts.alert ${alertId}`}, 0))`.execute(db)

/** One that has no place yet. */
export const toPlace = query({
  name: 'alerts.to-place',
  chain: 'adults',
  input: z.object({ alertId: z.uuid() }),
  may: may.place,
  async read(db, { alertId }) {
    await holdAlert(db, alertId)
    const { rows } = await sql<Alert>`
      select ${ALERT} from alerts.alert a
       where a.id = ${alertId} and not exists (select from alerts.place p where p.alert_id = a.id)`.execute(
      db,
    )
    return { alert: rows[0] }
  },
})

/** One that waits, as far as whoever asks may know of it. */
export async function waitingAlert(db: Kysely<AlertsDb>, alertId: Id): Promise<(Alert & Place) | undefined> {
  await holdAlert(db, alertId)
  const { rows } = await sql<Alert & Place>`
    select ${ALERT}, ${PLACE} from alerts.alert a join alerts.place p on p.alert_id = a.id
     where a.id = ${alertId} and not exists (select from alerts.outcome o where o.alert_id = a.id)`.execute(
    db,
  )
  return rows[0]
}

const AT_ONCE = 200

/** What has no place, and what waits, late ones first: so many of each, that neither keeps the other waiting. */
export const unsettled = query({
  name: 'alerts.unsettled',
  chain: 'adults',
  input: z.object({}),
  may: may.place,
  async read(db) {
    const { rows } = await sql<{ alertId: Id; isPlaced: boolean }>`
      select alert_id, is_placed from (
        select a.id as alert_id, p.alert_id is not null as is_placed,
               row_number() over (partition by p.alert_id is null order by p.due_at, a.received_at, a.id) as n
          from alerts.alert a left join alerts.place p on p.alert_id = a.id
         where not exists (select from alerts.outcome o where o.alert_id = a.id)) each_kind
       where n <= ${AT_ONCE} order by is_placed, n`.execute(db)
    return rows
  },
})

/** The adults of a child, who are never asked to read of it. */
const family = query({
  name: 'alerts.family-of',
  chain: 'adults',
  input: z.object({ pupilIds: z.array(z.uuid()) }),
  may: may.place,
  read: (db, { pupilIds }) =>
    db.selectFrom('people.relatedAdult').select('personId').where('pupilId', 'in', pupilIds).execute(),
})

export async function familyOf(call: Call, pupilIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const found = pupilIds.length ? await family(call, { pupilIds: [...pupilIds] }) : []
  return new Set(found.map(({ personId }) => personId))
}
