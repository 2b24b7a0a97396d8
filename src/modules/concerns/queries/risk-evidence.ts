import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'

/**
 * Of the decisions of the last 90 days that stand: how many say a kind of risk. How many there were of each kind is
 * for the safeguarding leads alone: small numbers tell of children.
 */
export async function riskEvidence(
  { unit, now }: Call & { unit: Unit },
  isOffered: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isOffered) return { ...none, state: 'nothing-due', figure: 'Not offered' }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due,
           count(*) filter (where d.risks <> '{}' or d.other_risk is not null)::int as kept
      from concerns.decision d join concerns.concern c on c.id = d.concern_id
     where d.replaced_at is null and d.decided_at >= ${now.subtract({ hours: 90 * 24 })}
       and c.source <> 'other-register'`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  if (!due) return { ...none, state: 'nothing-due', figure: 'Nothing was decided in the last 90 days' }
  return {
    state: kept === due ? 'met' : 'at-risk',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} decisions say a kind of risk`,
  }
}
