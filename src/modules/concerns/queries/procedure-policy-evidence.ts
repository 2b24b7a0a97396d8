import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { policyCalled } from '../policy-named.ts'
import { policiesSql, type PolicyStanding } from './elsewhere.ts'

/** Whether a policy with which a procedure stands is in force here. It reads policies alone, and nothing of a case. */
export async function procedurePolicyEvidence(
  { unit, now }: Call & { unit: Unit },
  { policy, followed }: { policy: string; followed: string },
): Promise<Evidence> {
  if (followed !== 'followed')
    return { state: 'nothing-due', kept: 0, due: 0, exceptions: [], figure: 'Not followed' }
  const { rows } = await sql<{ policies: readonly PolicyStanding[] }>`
    select ${policiesSql(now)} as policies`.execute(unit.db)
  const found = policyCalled(rows[0]?.policies ?? [], policy)
  if (found.is === 'in-force')
    return { state: 'met', kept: 1, due: 1, exceptions: [], figure: `${policy} is in force, and linked` }
  if (found.is === 'superseded')
    return {
      ...{ state: 'not-met', kept: 0, due: 1, exceptions: [found.policyId] },
      figure: `${policy} is no longer in force${found.by === undefined ? '' : `: ${found.by} is`}`,
    }
  return {
    ...{ state: 'at-risk', kept: 0, due: 1, exceptions: [] },
    figure: `${policy} is not in Watchword, and cannot be linked`,
  }
}
