import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Asked } from '../checks.ts'
import { singleCentralRecord } from '../controls/single-central-record.ts'

/** What the policy in force asks; nothing, where it says nothing. */
export async function askedNow(call: Call): Promise<Asked | undefined> {
  const [standing] = await allInForce(call, singleCentralRecord)
  return standing?.parameters
}
