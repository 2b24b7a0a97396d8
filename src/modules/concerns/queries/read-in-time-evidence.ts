import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'

/**
 * Of the concerns of the last 90 days: how many were read before they had to climb, and how many wait too long now. One
 * made beside a record about an adult is not counted, nor one of the many from outside that wait apart.
 */
export async function readInTimeEvidence({ unit, now }: Call & { unit: Unit }): Promise<Evidence> {
  const since = now.subtract({ hours: 90 * 24 })
  const { rows } = await sql<{ due: number; kept: number; late: number }>`
    select count(*)::int as due,
           count(*) filter (where first.ended_why = 'read')::int as kept,
           count(*) filter (where exists (select from concerns.rung g
              where g.concern_id = c.id and g.ended_at is null and g.due_at <= ${now}))::int as late
      from concerns.concern c
      join lateral (select ended_why from concerns.rung g where g.concern_id = c.id order by reached_at limit 1) first
        on true
     where c.reported_at >= ${since} and ${isCounted}
       and not exists (select from concerns.held h where h.concern_id = c.id)`.execute(unit.db)
  const { due, kept, late } = rows[0] ?? { due: 0, kept: 0, late: 0 }
  return {
    state: due === 0 ? 'nothing-due' : late > 0 ? 'not-met' : 'met',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} concerns read before they had to go on`,
  }
}
