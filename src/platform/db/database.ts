import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { patientPool } from './patient-pool.ts'
import './types.ts'

/** Any table: only `platform` uses it. A module's own type lists only its tables. */
// eslint-disable-next-line typescript/no-explicit-any
export type AnyTables = any

export type Database = {
  pool: pg.Pool
  /** For `platform` only: a module is handed a handle of its own tables by the use-case wrapper. */
  query: Kysely<AnyTables>
  /** Each statement that was sent, and how long its answer took: tests count by it, benches time. */
  onStatement: ((sql: string, parameters: readonly unknown[], ms: number) => void) | undefined
  /** A row reached a reader whom its permission refuses: shown to the operator; tests make it throw. */
  onLeak: (what: string) => void
  close(): Promise<void>
}

/** Opens a pool that outlives a restart of the database. */
export const openDatabase = (address: pg.PoolConfig, size = 10): Database =>
  databaseOn(patientPool({ ...address, max: size, idleTimeoutMillis: 30_000 }))

export function databaseOn(pool: pg.Pool): Database {
  const database: Database = {
    pool,
    query: new Kysely<AnyTables>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log: ({ query, queryDurationMillis }) =>
        database.onStatement?.(query.sql, query.parameters, queryDurationMillis),
    }),
    onStatement: undefined,
    onLeak: what => console.error(`A list was wider than its permission: ${what}`),
    async close() {
      await database.query.destroy()
      // Kysely ends only a pool that it has used.
      if (!pool.ended) await pool.end()
    },
  }
  return database
}

/** The serving role must not be able to see past the walls, nor to change them. */
export async function refuseUnsafeRole(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ name: string; unsafe: boolean; owns: number }>(
    `select current_user as name, rolsuper or rolbypassrls or rolcreaterole as unsafe,
            (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relowner = r.oid and n.nspname <> 'pg_temp') as owns
       from pg_roles r where rolname = current_user`,
  )
  const role = rows[0]
  if (!role || role.unsafe || role.owns > 0) {
    throw new Error(
      `DATABASE_URL connects as "${role?.name}", which could see past row-level security. Use watchword_app.`,
    )
  }
}
