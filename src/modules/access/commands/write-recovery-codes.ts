import type { Transaction } from 'kysely'
import { keyedHash } from '../../../platform/seal.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { newRecoveryCode, RECOVERY_CODES, sameRecoveryCode } from '../second-factor.ts'
import type { AccessDb } from '../tables.ts'

export const hashRecoveryCode = (accountId: Id, code: string): Uint8Array =>
  keyedHash('recovery-code', `${accountId}:${sameRecoveryCode(code)}`)

/** Ten new ones in place of those before. They are shown once: only their hashes stay. */
export async function writeRecoveryCodes(
  db: Transaction<AccessDb>,
  accountId: Id,
  now: Temporal.Instant,
): Promise<string[]> {
  await db
    .updateTable('access.recoveryCode')
    .set({ replacedAt: now })
    .where('accountId', '=', accountId)
    .where('replacedAt', 'is', null)
    .execute()
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  const rows = codes.map(code => ({ id: newId(), accountId, codeHash: hashRecoveryCode(accountId, code) }))
  await db
    .insertInto('access.recoveryCode')
    .values(rows.map(row => ({ ...row, madeAt: now, usedAt: null, replacedAt: null })))
    .execute()
  return codes
}
