import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Minutes } from '../concern.ts'
import { acknowledgeAndEscalate } from '../controls/acknowledge-and-escalate.ts'

/** For how long something reported may wait unread, as the policy has it: what may be said whatever it is about. */
export const goesOnAfter = (call: Call): Promise<Minutes> => inForce(call, acknowledgeAndEscalate)
