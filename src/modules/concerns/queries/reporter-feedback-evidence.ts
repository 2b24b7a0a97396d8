import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'

/**
 * Of the concerns of the last 90 days that somebody with an account here reported: how many of those writers see an
 * answer. One made beside a record about an adult is not counted.
 */
export async function reporterFeedbackEvidence({ unit, now }: Call & { unit: Unit }): Promise<Evidence> {
  const since = now.subtract({ hours: 90 * 24 })
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due,
           count(*) filter (where exists (select from concerns.decision d where d.concern_id = c.id))::int as kept
      from concerns.concern c
     where c.reported_at >= ${since} and ${isCounted} and c.reporter_id is not null`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  return {
    state: due === 0 ? 'nothing-due' : kept < due ? 'at-risk' : 'met',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} who reported have an answer`,
  }
}
