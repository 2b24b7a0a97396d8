import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { chains } from '../audit/read-chain.ts'
import { dayOf } from '../clock.ts'
import type { FileStore } from '../files/store.ts'
import { PRODUCT_VERSION } from '../version.ts'
import { noteDeed } from './deed.ts'
import { copyFilesOut } from './files.ts'
import { waitingJobs } from './jobs.ts'
import { ABOUT, FORMAT, INSTALLATION_KEY, type Manifest, MANIFEST, SEALED } from './manifest.ts'
import { copyOut, countersOf, PLAIN, tablesOf } from './parts.ts'
import { copyToFile, sealText } from './streams.ts'

export type Asked = {
  keeper: pg.ClientConfig
  folder: string
  files: FileStore
  /** The public half: nothing on the server opens what is sealed to it. */
  recipient: string
  installationKey: string
  now: Temporal.Instant
}

/**
 * Writes the whole installation, as at one instant, into a folder that is not there yet. It is written beside
 * its name and renamed when it is whole and on the disk: half a backup has no backup's name.
 */
export async function takeBackup({ keeper, folder, ...asked }: Asked): Promise<Manifest> {
  const home = path.resolve(folder)
  if (fs.existsSync(home)) throw new Error(`${home} is there already. A backup never goes over another.`)
  const half = `${home}.half-${randomBytes(4).toString('hex')}`
  fs.mkdirSync(half, { recursive: true, mode: 0o700 })
  const client = new pg.Client(keeper)
  try {
    await client.connect()
    const manifest = await written(client, half, asked)
    flushFolder(half)
    fs.renameSync(half, home)
    flushFolder(path.dirname(home))
    await client.query('begin')
    await noteDeed(client, 'backup.taken', asked.now)
    await client.query('commit')
    return manifest
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function written(
  client: pg.Client,
  folder: string,
  { files, recipient, installationKey, now }: Omit<Asked, 'keeper' | 'folder'>,
): Promise<Manifest> {
  const inFolder = (file: string) => path.join(folder, file)
  await client.query(`begin isolation level repeatable read read only; ${PLAIN}`)
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    'select name, sha256 from platform.migration order by name',
  )
  const { rows: servers } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const tables: Manifest['tables'] = []
  for (const table of await tablesOf(client)) {
    const file = `${table.name.replaceAll(/[^\w.-]/g, '_')}.tsv.gz${SEALED}`
    const content = await copyToFile(client, copyOut(table), inFolder(file), recipient)
    tables.push({ name: table.name, columns: [...table.columns], file, ...content })
  }
  const jobsFile = `waiting-jobs.tsv.gz${SEALED}`
  const manifest: Manifest = {
    ...{ format: FORMAT, version: PRODUCT_VERSION, postgresql: servers[0]?.version ?? '' },
    ...{ takenAt: now.toString(), recipient, migrations, tables, counters: await countersOf(client) },
    jobs: {
      file: jobsFile,
      ...(await copyToFile(client, waitingJobs, inFolder(jobsFile), recipient)),
    },
    ...(await copyFilesOut(client, files, folder)),
    roots: (await chains(client)).map(({ school, chain, root }) => ({
      ...{ school, chain, ...root, taken: dayOf(now).toString() },
    })),
  }
  await client.query('commit')
  await sealText(installationKey, inFolder(INSTALLATION_KEY), recipient)
  fs.writeFileSync(inFolder(ABOUT), about(manifest), { mode: 0o600, flush: true })
  await sealText(JSON.stringify(manifest), inFolder(MANIFEST), recipient)
  return manifest
}

const about = ({ version, takenAt, recipient }: Manifest): string =>
  `${JSON.stringify(
    {
      what: 'A backup of Watchword. Nothing in it can be read without the private half of its key.',
      version,
      takenAt,
      recipient,
      restore: 'npm run -s cli -- restore FOLDER --key FILE',
      withoutWatchword: 'age --decrypt --identity FILE TABLE.tsv.gz.age | gunzip',
    },
    null,
    2,
  )}\n`

/** A name in a folder is on the disk when the folder is. Windows has no such call. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
