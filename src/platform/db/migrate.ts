import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { failureOf, sayKind } from '../errors.ts'
import { APP, asOwner, ERASER, SEARCHER } from './addresses.ts'

/** The advisory lock of whoever changes the schema. */
export const MIGRATOR = 727_274

export type Migration = { name: string; sql: string; sha256: string }

/** The `.sql` files of the given folders, in the order of their file names (which begin with a time). */
export function readMigrations(folders: readonly { of: string; folder: string }[]): Migration[] {
  const found = folders.flatMap(({ of, folder }) =>
    !fs.existsSync(folder)
      ? []
      : fs
          .readdirSync(folder)
          .filter(file => file.endsWith('.sql'))
          .map(file => {
            const sql = fs.readFileSync(path.join(folder, file), 'utf8')
            return {
              file,
              name: `${of}/${file}`,
              sql,
              sha256: createHash('sha256').update(sql).digest('hex'),
            }
          }),
  )
  return found
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ name, sql, sha256 }) => ({ name, sql, sha256 }))
}

/**
 * Brings the schema to the given level: one transaction a file, one migrator at a time.
 * @param rest what else one migrator does at a time, as the queues; it runs after the schema.
 * @returns the names that ran now.
 * @throws when a file was edited after it ran.
 */
export async function migrate(
  keeper: pg.ClientConfig,
  migrations: readonly Migration[],
  rest?: () => Promise<void>,
): Promise<string[]> {
  const client = new pg.Client(asOwner(keeper))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATOR])
    await prepareLedger(client)
    const now: string[] = []
    for (const migration of await notRunYet(client, migrations)) {
      await client.query('begin')
      try {
        await runMigration(client, migration)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      now.push(migration.name)
    }
    await rest?.()
    return now
  } finally {
    await client.end()
  }
}

/** Makes the list of what has run, as the owner. @throws where the server lacks a role that migrations name. */
export async function prepareLedger(client: pg.Client): Promise<void> {
  for (const role of [ERASER, SEARCHER]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (!rowCount)
      throw new Error(`The server has no role ${role}. Run what \`roles\` prints once more, then migrate.`)
  }
  await client.query(
    `create schema if not exists platform;
     create table if not exists platform.migration
       (name text primary key, sha256 text not null, ran_at timestamptz not null default now());
     grant usage on schema platform to ${APP};
     grant select on platform.migration to ${APP}`,
  )
}

/** What of these has not run here, in order. */
export async function notRunYet(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migration',
  )
  const ran = new Map(rows.map(row => [row.name, row.sha256]))
  for (const { name, sha256 } of migrations)
    if (ran.has(name) && ran.get(name) !== sha256)
      throw new Error(`The migration ${name} was changed after it ran.`)
  return migrations.filter(({ name }) => !ran.has(name))
}

/** Runs one in the caller's transaction, as the owner, and writes it down. */
export async function runMigration(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query(sql)
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256])
  } catch (error) {
    throw new Error(`The migration ${name} failed: ${sayKind(failureOf(error))}`, { cause: error })
  }
}
