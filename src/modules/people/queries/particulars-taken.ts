import type { Call } from '../../../platform/call.ts'
import { drawnOn } from '../../../platform/controls/in-force.ts'
import { PARTICULARS, type Particular, particularDrawn } from '../particulars.ts'

/** Which of them some policy in force draws on today: no other is taken in. */
export async function particularsTaken(call: Call): Promise<Particular[]> {
  const drawn = await drawnOn(call)
  return PARTICULARS.filter(field => drawn.has(particularDrawn(field)))
}
