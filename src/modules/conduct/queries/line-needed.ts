import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Audience } from '../breach.ts'
import { breachCitesLine } from '../controls/breach-cites-line.ts'

/** Whether the policy wants their broken rule named by its line. */
export const isLineNeeded = async (call: Call, audience: Audience): Promise<boolean> =>
  (await allInForce(call, breachCitesLine)).some(
    ({ parameters }) => parameters.audience === audience && parameters.line === 'needed',
  )
