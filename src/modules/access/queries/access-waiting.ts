import type { Waiting } from '../../../platform/question.ts'
import { backupKeyWaits } from './backup-key-standing.ts'
import { notedLoginsWait } from './noted-logins.ts'
import { withdrawnWaits } from './withdrawn-wait.ts'
import { passwordRunsOut } from './password-runs-out.ts'

/** What of access waits for the reader. */
export const accessWaiting: readonly Waiting[] = [
  withdrawnWaits,
  backupKeyWaits,
  passwordRunsOut,
  notedLoginsWait,
]
