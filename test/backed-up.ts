import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { Client } from 'pg'
import { working } from '../src/app/house.ts'
import { takeBackup } from '../src/platform/backup/backup.ts'
import { newBackupKey } from '../src/platform/backup/key.ts'
import type { Manifest } from '../src/platform/backup/manifest.ts'
import { openBackup } from '../src/platform/backup/read.ts'
import { type Asked, restoreBackup } from '../src/platform/backup/restore.ts'
import type { Addresses } from '../src/platform/db/addresses.ts'
import { prepareJobs } from '../src/platform/queues.ts'
import { allMigrations } from './database.ts'
import { testFiles } from './files.ts'

export const NOW = Temporal.Instant.from('2026-11-26T21:00:00Z')
export const INSTALLATION_KEY = Buffer.alloc(32, 7).toString('base64')

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-backups-'))
after(() => fs.rmSync(scratch, { recursive: true, force: true }))
let folders = 0
export const newFolder = () => path.join(scratch, `${process.pid}-${++folders}`)

export type Key = Awaited<ReturnType<typeof newBackupKey>>

export async function backedUp({ keeper }: Pick<Addresses, 'keeper'>, given?: Key, files = testFiles) {
  const key = given ?? (await newBackupKey())
  const folder = newFolder()
  const asked = {
    keeper,
    folder,
    files,
    recipient: key.recipient,
    installationKey: INSTALLATION_KEY,
    now: NOW,
  }
  return { key, folder, manifest: await takeBackup(asked) }
}

/** As the command line does it, but for the installation key, which a test process has already. */
export async function restored(
  { folder, key }: { folder: string; key: Key },
  { keeper }: Addresses,
  more: Partial<Asked> = {},
) {
  const { manifest } = await openBackup(folder, key)
  return restoreBackup({
    ...{
      keeper,
      folder,
      files: testFiles,
      identity: key.identity,
      manifest,
      migrations: allMigrations(),
      roots: [],
    },
    prepareJobs: () => prepareJobs(keeper, working),
    beforeCommit: () => {},
    now: NOW,
    ...more,
  })
}

/** What a table held, without the log, which grows by the entry that says what was done. */
export const contents = ({ tables }: Manifest) =>
  tables
    .filter(({ name }) => !['platform.audit_entry', 'platform.chain_head'].includes(name))
    .map(({ name, columns, rows, sha256 }) => ({ name, columns, rows, sha256 }))

export async function withClient<Result>(
  address: Addresses['keeper'],
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(address)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
