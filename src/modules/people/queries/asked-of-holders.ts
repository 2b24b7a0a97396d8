import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import { type DutyAsks, dutyAsks } from '../controls/duty-asks.ts'

/** What the policy asks of whoever is appointed to a duty; nothing where it asks nothing. */
export async function askedOfHolders(call: Call, duty: Duty): Promise<DutyAsks | undefined> {
  const asked = (await allInForce(call, dutyAsks)).map(({ parameters }) => parameters)
  return asked.find(one => one.duty === duty)
}
