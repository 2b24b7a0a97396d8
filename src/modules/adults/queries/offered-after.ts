import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { climbsUnread } from '../controls.ts'

/** For how long a concern about an adult may wait unread, as the policy has it. */
export const offeredAfter = (call: Call): Promise<{ minutes: number; inDanger: number }> =>
  inForce(call, climbsUnread)
