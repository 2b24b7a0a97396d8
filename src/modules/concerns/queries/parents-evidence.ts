import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ParentPart } from '../controls/parents-informed.ts'

const KEPT = {
  decided: sql<boolean>`d.parents_told = 'yes' or d.parents_not_told_because is not null`,
  'who-when-how': sql<boolean>`d.parents_told = 'no' or d.told <> '[]'`,
  'look-again': sql<boolean>`d.parents_told = 'yes' or d.review_on is not null`,
} satisfies Record<ParentPart, unknown>

/** Of the decisions of the last 90 days that stand: how many say it. None beside a record about an adult is counted. */
export async function parentsEvidence(
  { unit, now }: Call & { unit: Unit },
  part: ParentPart,
  isNeeded: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isNeeded) return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${KEPT[part]})::int as kept
      from concerns.decision d join concerns.concern c on c.id = d.concern_id
     where d.replaced_at is null and d.decided_at >= ${now.subtract({ hours: 90 * 24 })}
       and c.source <> 'other-register'`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  if (!due) return { ...none, state: 'nothing-due', figure: 'Nothing was decided in the last 90 days' }
  return {
    state: kept === due ? 'met' : 'at-risk',
    ...{ kept, due, exceptions: [] },
    figure: `In ${kept} of ${due} decisions`,
  }
}
