import type { Actor } from '../../platform/call.ts'
import { keyedHash } from '../../platform/seal.ts'
import type { BackupKeyRow } from './tables.ts'

/** The key in use, if there is one, and whether the school that asks is the one that set this place up. */
export type BackupKeyStanding = { key: BackupKeyRow | undefined; isFirstSchool: boolean }

/**
 * Its private half opens the backups of every school here. So only the headteacher who set the place up makes
 * it, once; afterwards, and where many schools are, that is for whoever keeps the server.
 */
export const mayMakeBackupKey = (
  actor: Actor,
  { key, isFirstSchool }: { key: Pick<BackupKeyRow, 'printedAt'> | undefined; isFirstSchool: boolean },
): boolean => actor.rights.has('operator') || (isFirstSchool && !key?.printedAt)

export const installationMark = (): Uint8Array => keyedHash('backup-key', 'this installation')
