import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { breachCitesLine } from '../controls/breach-cites-line.ts'

/** Whether the policy wants a pupil's broken rule named by its line. */
export const isLineNeeded = async (call: Call): Promise<boolean> =>
  (await allInForce(call, breachCitesLine)).some(
    ({ parameters }) => parameters.audience === 'pupil' && parameters.line === 'needed',
  )
