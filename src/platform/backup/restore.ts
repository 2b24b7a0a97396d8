import path from 'node:path'
import pg from 'pg'
import type { KnownRoot } from '../audit/export-file.ts'
import { OWNER } from '../db/addresses.ts'
import { type Migration, MIGRATOR, prepareLedger, runMigration } from '../db/migrate.ts'
import type { FileStore } from '../files/store.ts'
import { checkChains } from './check-chains.ts'
import { noteDeed } from './deed.ts'
import { copyFilesIn } from './files.ts'
import { carryJobs } from './jobs.ts'
import { levelsOf, type Manifest } from './manifest.ts'
import { copyIn, copyOut, type Part, PLAIN, pointersOf, standsIn, tablesOf } from './parts.ts'
import { copyFromFile, type Content, hashOf } from './streams.ts'

export type Asked = {
  keeper: pg.ClientConfig
  folder: string
  files: FileStore
  identity: string
  manifest: Manifest
  migrations: readonly Migration[]
  /** Makes the queues afresh; it has transactions of its own. */
  prepareJobs: () => Promise<void>
  /** Roots that left the machine, beside the backup's own. */
  roots: readonly KnownRoot[]
  /** The last thing before the commit: what stands outside the database and goes with it. */
  beforeCommit: () => void
  now: Temporal.Instant
}

export type Restored = { says: readonly string[]; left: readonly string[]; ran: readonly string[] }

/**
 * Loads a backup into an empty database at the backup's own level, checks all of it, and then migrates: in one
 * transaction, so that whatever goes wrong leaves the database as empty as it was.
 */
export async function restoreBackup(asked: Asked): Promise<Restored> {
  const client = new pg.Client(asked.keeper)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATOR])
    const there = await standsIn(client)
    if (there.length)
      throw new Error(`This database is not empty: ${there[0]} stands in it. Restore into a new one.`)
    const levels = levelsOf(asked.manifest, asked.migrations)
    // Left behind by a restore that was killed: nothing but ours makes it.
    await client.query('drop schema if exists jobs cascade')
    await asked.prepareJobs()
    try {
      await client.query(`begin; ${PLAIN}`)
      const restored = await loaded(client, asked, levels)
      asked.beforeCommit()
      await client.query('commit')
      return restored
    } catch (error) {
      await client.query('rollback').catch(() => {})
      await client.query('drop schema if exists jobs cascade')
      throw error
    }
  } finally {
    await client.end()
  }
}

async function loaded(
  client: pg.Client,
  { keeper, folder, files, identity, manifest, roots, now }: Asked,
  { before, after }: ReturnType<typeof levelsOf>,
): Promise<Restored> {
  await asOwner(client, async () => {
    await prepareLedger(client)
    for (const migration of before) await runAlone(client, migration)
  })
  await fill(client, folder, identity, manifest)
  await copyFilesIn(client, files, folder, manifest)
  const says = await checkChains(client, manifest.roots, roots)
  const jobsFile = path.join(folder, manifest.jobs.file)
  const { content, left } = await carryJobs(keeper, client, jobsFile, identity)
  mustBe('the waiting jobs', content, manifest.jobs)
  await noteDeed(client, 'backup.restored', now)
  await asOwner(client, async () => {
    for (const migration of after) await runAlone(client, migration)
  })
  return { says, left: [...left], ran: after.map(({ name }) => name) }
}

/** As the keeper, who sees every row: a check that ran as the owner would find the tables empty. */
async function fill(client: pg.Client, folder: string, identity: string, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(client)
  const names = tables.map(({ name }) => name)
  mustName(tables, manifest)
  const pointers = await pointersOf(client)
  for (const { table, name } of pointers) await client.query(`alter table ${table} drop constraint ${name}`)
  // A migration may have written rows of its own.
  await client.query(`truncate ${names.join(', ')}`)
  for (const table of manifest.tables) {
    await client.query(`alter table ${table.name} disable trigger user`)
    const content = await copyFromFile(client, copyIn(table), path.join(folder, table.file), identity)
    mustBe(table.name, content, table)
    await client.query(`alter table ${table.name} enable trigger user`)
  }
  for (const { table, name, definition } of pointers)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const { name, value } of manifest.counters)
    await client.query('select setval($1::regclass, $2::bigint)', [name, value])
  for (const table of tables) {
    const expected = manifest.tables.find(({ name }) => name === table.name) as Content
    mustBe(table.name, await hashOf(client, copyOut(table)), expected)
  }
}

/**
 * Whoever has the public half of the key can seal a manifest of their own, and its names become SQL: so they are
 * exactly those of the tables that stand here.
 */
function mustName(tables: readonly Part[], manifest: Manifest): void {
  const told = new Map(manifest.tables.map(({ name, columns }) => [name, columns.toSorted().join()]))
  for (const { name, columns } of tables) {
    if (!told.has(name)) throw new Error(`The backup is not whole: ${name} is not in it.`)
    if (told.get(name) !== columns.toSorted().join())
      throw new Error(`The backup was altered: it names other columns than ${name} has.`)
  }
  if (manifest.tables.length !== tables.length)
    throw new Error('The backup was altered: it names tables that are not of its version, or one twice.')
}

/** What a migration left for its commit is checked now, or the next could not alter the same table. */
async function runAlone(client: pg.Client, migration: Migration): Promise<void> {
  await runMigration(client, migration)
  await client.query('set constraints all immediate')
}

async function asOwner(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query(`set local role ${OWNER}; set local row_security = on`)
  await work()
  await client.query('reset role; set local row_security = off')
}

function mustBe(what: string, { rows, sha256 }: Content, expected: Content): void {
  if (rows !== expected.rows)
    throw new Error(`The backup was altered: ${what} has ${rows} rows, and ${expected.rows} were written.`)
  if (sha256 !== expected.sha256)
    throw new Error(`The backup was altered: ${what} does not hold what was written.`)
}
