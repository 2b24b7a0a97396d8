import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { PoliciesDb } from '../kit.ts'
import { policiesInForce, type PolicyInForce } from '../queries/policies-in-force.ts'

export const inForceNow = ({ unit, now }: Call & { unit: Unit }): Promise<PolicyInForce[]> =>
  policiesInForce(unit.db as unknown as Kysely<PoliciesDb>, now)

export const NONE: Evidence = {
  state: 'nothing-due',
  kept: 0,
  due: 0,
  figure: 'No policy is in force yet',
  exceptions: [],
}
