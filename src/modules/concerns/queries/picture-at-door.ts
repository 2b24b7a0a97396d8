import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { urgentTypes } from '../controls/urgent-types.ts'

/** Whether a nude picture can be named before anything is written, and whether naming it tells the leads by itself. */
export async function pictureAtDoor(call: Call): Promise<'tells' | 'named' | 'not-named'> {
  const said = (await allInForce(call, urgentTypes)).map(({ parameters }) => parameters)
  const own = said.filter(({ kind, raised }) => kind === 'imagery' && raised === 'raised')
  if (own.some(({ atDoor }) => atDoor === 'tells')) return 'tells'
  return own.some(({ atDoor }) => atDoor === 'named') ? 'named' : 'not-named'
}
