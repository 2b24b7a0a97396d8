import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { fixedNotices } from '../controls/fixed-notices.ts'
import type { Notices } from '../notices.ts'

/** The fixed words that the school’s policy has shown to whoever reports. */
export async function noticesShown(call: Call): Promise<Notices> {
  const all = (await allInForce(call, fixedNotices)).map(({ parameters }) => parameters)
  return new Set(all.flatMap(({ notice, shown }) => (shown === 'shown' ? [notice] : [])))
}
