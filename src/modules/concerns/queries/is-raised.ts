import type { Call } from '../../../platform/call.ts'
import { raisedBy } from './raised.ts'

/** Whether the policy wants a report with these words raised at once. */
export const isRaised = async (call: Call, text: string): Promise<boolean> =>
  (await raisedBy(call, text)).kinds.length > 0
