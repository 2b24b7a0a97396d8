import { timingSafeEqual } from 'node:crypto'
import { type Call, type House, INSTALLATION, operator } from '../../../platform/call.ts'
import { installationKeyPlace, knownInstallationKey } from '../../../platform/seal.ts'
import { inUnit } from '../../../platform/unit.ts'
import { newId } from '../../../words/ids.ts'
import { installationMark } from '../backup-key.ts'
import { backupKeyStanding } from '../queries/backup-key-standing.ts'
import { makeBackupKey } from './make-backup-key.ts'

const asOperator = (house: House, now: Temporal.Instant): Call => ({
  ...{ house, school: INSTALLATION, actor: operator, now, requestId: newId() },
})

/**
 * A new backup key, made at the machine itself, or one whose private half never was on it. A private half that is
 * to be kept somewhere is there before the key is in use: one that nobody has would seal backups for ever.
 */
export const operatorBackupKey = (
  house: House,
  now: Temporal.Instant,
  { recipient, keep }: { recipient?: string | undefined; keep?: (identity: string) => Promise<unknown> } = {},
) =>
  inUnit(asOperator(house, now), async call => {
    const made = await makeBackupKey(call, { recipient })
    if (made.identity) await keep?.(made.identity)
    return made
  })

/**
 * What a backup is sealed to, and the installation key that must be in it.
 * @throws where a backup made here could not be opened, or not be used.
 */
export async function sealBackupsTo(
  house: House,
  now: Temporal.Instant,
): Promise<{ recipient: string; installationKey: string; isPrinted: boolean }> {
  const { key } = await backupKeyStanding(asOperator(house, now))
  if (!key)
    throw new Error('There is no backup key yet. The headteacher makes it in Watchword, or run: backup-key')
  const installationKey = knownInstallationKey()
  if (!installationKey)
    throw new Error(
      `There is no installation key at ${installationKeyPlace()}: without it a backup is useless.`,
    )
  if (!timingSafeEqual(key.installationMark, installationMark()))
    throw new Error(
      `The installation key at ${installationKeyPlace()} is not the one this database is sealed with.`,
    )
  return { recipient: key.recipient, installationKey, isPrinted: key.printedAt !== null }
}
