import fs from 'node:fs'
import { sealBackupsTo } from '../modules/access/index.ts'
import { rootsIn } from '../platform/audit/export-file.ts'
import { takeBackup } from '../platform/backup/backup.ts'
import { readBackupKey } from '../platform/backup/key.ts'
import type { Manifest } from '../platform/backup/manifest.ts'
import { openBackup } from '../platform/backup/read.ts'
import { restoreBackup } from '../platform/backup/restore.ts'
import { systemClock } from '../platform/clock.ts'
import { openStore } from '../platform/files/open-store.ts'
import { prepareJobs } from '../platform/queues.ts'
import { installationKeyPlace, keepInstallationKey, knownInstallationKey } from '../platform/seal.ts'
import { working } from './house.ts'
import { allMigrations } from './migrate.ts'
import { type CliCommand, valueOf, withAddresses } from './reach.ts'
import { withHouse } from './with-house.ts'

export const backup: CliCommand = async ([folder]) => {
  if (!folder) throw new Error('Say where the backup goes: backup FOLDER')
  return withAddresses(async addresses => {
    const now = systemClock.now()
    const { isPrinted, ...sealed } = await withHouse(addresses, house => sealBackupsTo(house, now))
    const manifest = await takeBackup({
      ...{ keeper: addresses.keeper, folder, files: openStore(process.env), now },
      ...sealed,
    })
    console.log(`${sayContents(manifest)}, as at ${manifest.takenAt}, in ${folder}.`)
    console.log(`Opened by the private half of ${manifest.recipient}.`)
    if (manifest.filesMissing.length)
      console.error(`Not in the file store, so not in this backup:\n  ${manifest.filesMissing.join('\n  ')}`)
    if (!isPrinted) console.error('Nobody has said yet that the private half of that key is printed.')
    return 0
  })
}

export const restore: CliCommand = async args => {
  const [folder, keyFile] = [args[0], valueOf(args, '--key')]
  if (!folder || !keyFile) throw new Error('Say what to restore and by which key: restore FOLDER --key FILE')
  const rootFile = valueOf(args, '--root')
  const roots = rootFile ? rootsIn(fs.readFileSync(rootFile, 'utf8')) : []
  const key = await readBackupKey(keyFile)
  const { manifest, installationKey } = await openBackup(folder, key)
  const known = knownInstallationKey()
  if (known !== undefined && known !== installationKey)
    throw new Error(
      `The backup has another installation key than ${installationKeyPlace()}, and its secrets open with its own. ` +
        'Nothing was restored. Move that one away, or set WATCHWORD_KEY to the backup’s.',
    )
  return withAddresses(async ({ keeper }) => {
    const { says, left, ran } = await restoreBackup({
      ...{
        keeper,
        folder,
        files: openStore(process.env),
        identity: key.identity,
        manifest,
        roots,
        migrations: allMigrations(),
      },
      prepareJobs: () => prepareJobs(keeper, working),
      beforeCommit: () => keepInstallationKey(installationKey),
      now: systemClock.now(),
    })
    for (const sentence of says) console.log(sentence)
    console.log(`Restored: ${sayContents(manifest)}, as at ${manifest.takenAt}. Every hash agrees.`)
    if (ran.length) console.log(`Then migrated from ${manifest.version}: ${ran.join(', ')}`)
    if (left.length) console.error(`Not carried, for this version has no such queue: ${left.join(', ')}`)
    return 0
  })
}

const sayContents = ({ tables, jobs, files, roots }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${tables.length} tables with ${rows} rows, ${jobs.rows} waiting jobs, ${files.length} files, ${roots.length} chains`
}
