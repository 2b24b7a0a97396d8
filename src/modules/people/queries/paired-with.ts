import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import { type HeldWith, heldWith } from '../controls/held-with.ts'

/** The duty that the policy wants held by the same person; nothing where it asks for none. */
export async function pairedWith(call: Call, duty: Duty): Promise<HeldWith | undefined> {
  const asked = (await allInForce(call, heldWith)).map(({ parameters }) => parameters)
  return asked.find(one => one.duty === duty && one.otherwise !== 'anybody')
}
