import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { unlessFew } from './few.ts'

/**
 * Of the concerns of the last 90 days that were raised because they speak of this kind: how many were opened. One made
 * beside a record about an adult is not counted.
 */
export async function urgentEvidence(
  { unit, now }: Call & { unit: Unit },
  kind: string,
  isRaised: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isRaised) return { ...none, state: 'nothing-due', figure: 'Not raised' }
  const { rows } = await sql<{ due: number; kept: number; late: number }>`
    select count(*)::int as due,
           count(*) filter (where exists (select from concerns.reading r where r.concern_id = c.id))::int as kept,
           count(*) filter (where exists (select from concerns.rung g
              where g.concern_id = c.id and g.ended_at is null and g.due_at <= ${now}))::int as late
      from concerns.concern c
     where ${kind} = any(c.raised) and c.reported_at >= ${now.subtract({ hours: 90 * 24 })}
       and ${isCounted}`.execute(unit.db)
  const { due, kept, late } = rows[0] ?? { due: 0, kept: 0, late: 0 }
  return unlessFew('were raised in the last 90 days', {
    state: late ? 'not-met' : kept < due ? 'at-risk' : due ? 'met' : 'nothing-due',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} that were raised have been opened`,
  })
}
