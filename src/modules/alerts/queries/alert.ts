import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import type { Reason } from '../alert.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Alert, Place } from '../place.ts'

/** Behind the wall: of one that is not theirs to see, nothing. */
export const sideOf = query({
  name: 'alerts.side-of',
  chain: 'adults',
  input: z.object({ alertId: z.uuid() }),
  may: may.see,
  read: (db, { alertId }) =>
    db
      .selectFrom('alerts.place')
      .select('side')
      .where('alertId', '=', alertId)
      .$castTo<Pick<Place, 'side'>>()
      .executeTakeFirst(),
})

export type AlertShown = Alert &
  Pick<Place, 'side' | 'dueAt' | 'isSure'> & {
    /** Of the roll: who was found, and who may be meant. */
    pupils: readonly string[]
    adults: readonly string[]
    outcome: { why: Reason; words: string; by: string; settledAt: string } | null
  }

/** One alert, whole. Each opening is in the log of its side. */
export async function alert(call: Call, input: { alertId: unknown }): Promise<AlertShown> {
  const { side } = await sideOf(call, input)
  return shown({ ...call, chain: side === 'child' ? 'concerns' : 'adults' }, input)
}

const shown = query({
  name: 'alerts.alert',
  chain: 'adults',
  input: z.object({ alertId: z.uuid() }),
  may: may.see,
  logged: true,
  async read(db, { alertId }): Promise<AlertShown | undefined> {
    const { rows } = await sql<AlertShown>`
      select a.id as alert_id, a.source_name, a.upn, a.email, a.person_name, a.account, a.happened_at, a.severity,
             a.words, a.address, a.device, a.fired_rule, a.received_at, p.side, p.due_at, p.is_sure,
             ${namesOf('pupil_ids')} as pupils, ${namesOf('subject_ids')} as adults,
             (select json_build_object('why', o.why, 'words', o.words, 'by', q.name, 'settledAt', o.settled_at)
                from alerts.outcome o join people.person_card q on q.id = o.pressed_by
               where o.alert_id = a.id) as outcome
        from alerts.alert a join alerts.place p on p.alert_id = a.id
       where a.id = ${alertId}`.execute(db)
    return rows[0]
  },
})

const namesOf = (column: 'pupil_ids' | 'subject_ids') => sql<string[]>`array(
  select c.name from people.person_card c where c.id = any (${sql.ref(`p.${column}`)}) order by c.name, c.id)`
