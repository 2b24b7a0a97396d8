import { type RawBuilder, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'

type Of = {
  /** Whether a decision `d` says it. */
  says: RawBuilder<boolean>
  /** Why nothing is counted, where the policy does not ask for it. */
  unasked: string | false
  figure: (kept: number, due: number) => string
}

/** Of the decisions of the last 90 days that stand: how many say it. None beside a record about an adult is counted. */
export async function decisionsEvidence(
  { unit, now }: Call & { unit: Unit },
  { says, unasked, figure }: Of,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (unasked) return { ...none, state: 'nothing-due', figure: unasked }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${says})::int as kept
      from concerns.decision d join concerns.concern c on c.id = d.concern_id
     where d.replaced_at is null and d.decided_at >= ${now.subtract({ hours: 90 * 24 })}
       and ${isCounted}`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  if (!due) return { ...none, state: 'nothing-due', figure: 'Nothing was decided in the last 90 days' }
  return { state: kept === due ? 'met' : 'at-risk', kept, due, exceptions: [], figure: figure(kept, due) }
}
