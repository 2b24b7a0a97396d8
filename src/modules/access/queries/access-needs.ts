import type { Call } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { backupKeyNeed } from './backup-key-standing.ts'
import { passwordRunsOut } from './password-runs-out.ts'

/** What of access waits for the reader. */
export const accessNeeds = async (call: Call): Promise<Need[]> => [
  ...(await backupKeyNeed(call)),
  ...(await passwordRunsOut(call)),
]
