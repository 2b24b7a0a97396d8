import type { ClientBase } from 'pg'
import { APP } from '../../src/platform/db/addresses.ts'
import type { Table } from './catalogue.ts'

/** A value that the type takes; what it means is nobody's business here, the checks are gone. */
const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'{}'`,
  bool: 'false',
  int2: '1',
  int4: '1',
  int8: '1',
  numeric: '1',
  float8: '1',
  date: `'2026-11-23'`,
  time: `'08:20'`,
  timestamptz: `'2026-11-23T08:20:00Z'`,
  json: `'{}'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  inet: `'127.0.0.1'`,
  daterange: `'[2026-11-23,2026-11-24)'`,
  tstzrange: `'[2026-11-23,2026-11-24)'`,
  tsvector: `''`,
}

const COLUMNS = `
select a.attname as name, t.typname as type, t.typcategory = 'A' as many
  from pg_attribute a join pg_type t on t.oid = a.atttypid
 where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
 order by a.attnum`

export async function insertFor(client: ClientBase, table: string, school: string): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string; many: boolean }>(COLUMNS, [table])
  const values = rows.map(({ name, type, many }) => {
    if (name === 'school_id') return `'${school}'`
    const value = many ? `'{}'` : VALUES[type]
    if (!value) throw new Error(`${table}.${name}: say in test/walls/fill.ts what a ${type} may be`)
    return value
  })
  await client.query(
    `insert into ${table} (${rows.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`,
  )
}

/**
 * One row of each school in every table, whatever its checks, pointers and triggers want: only the walls are
 * under test, so everything else comes down, and the serving role is granted all that walls should stop.
 */
export async function fillForTwoSchools(
  owner: ClientBase,
  tables: readonly Table[],
  ...schools: string[]
): Promise<void> {
  const { rows: constraints } = await owner.query<{ on: string; name: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name from pg_constraint c
       join pg_namespace n on n.oid = c.connamespace
      where contype in ('f', 'c') and conrelid <> 0 and conparentid = 0 and n.nspname <> 'jobs'
        and pg_get_userbyid((select relowner from pg_class where oid = conrelid)) = current_user`,
  )
  for (const { on, name } of constraints) await owner.query(`alter table ${on} drop constraint ${name}`)
  const { rows: generated } = await owner.query<{ on: string; name: string }>(
    `select attrelid::regclass::text as on, quote_ident(attname) as name from pg_attribute
      where attgenerated <> '' and attnotnull and attrelid = any($1::regclass[])`,
    [tables.map(({ name }) => name)],
  )
  for (const { on, name } of generated)
    await owner.query(`alter table ${on} alter column ${name} drop not null`)
  for (const { name } of tables) {
    await owner.query(
      `alter table ${name} disable trigger user; alter table ${name} no force row level security`,
    )
    for (const school of schools) await insertFor(owner, name, school)
    await owner.query(`alter table ${name} force row level security`)
    await owner.query(
      `grant usage on schema ${name.split('.')[0]} to ${APP}; grant select, insert, update on ${name} to ${APP}`,
    )
  }
}
