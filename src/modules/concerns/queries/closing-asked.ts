import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { ClosingAsked } from '../closing.ts'
import { closingConditions } from '../controls/closing-conditions.ts'

/** What the school's policy wants recorded before a concern ends. */
export async function closingAsked(call: Call): Promise<ClosingAsked> {
  const standing = (await allInForce(call, closingConditions)).map(({ parameters }) => parameters)
  return new Map(
    standing.filter(({ needed }) => needed === 'needed').map(({ condition, of }) => [condition, of]),
  )
}
