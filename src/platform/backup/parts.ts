import type pg from 'pg'
import { OWNER } from '../db/addresses.ts'

export type Part = { name: string; columns: readonly string[]; order: readonly string[] }

/** The queues are pg-boss's own, and made fresh: only what was not yet done is carried, by jobs.ts. */
const NOT_QUEUES = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs')`
const OURS = `${NOT_QUEUES} and pg_get_userbyid(c.relowner) = '${OWNER}'`

// The order is the key's, by code point, so that a server of another language hashes the same rows alike.
const TABLES = `
select format('%I.%I', n.nspname, c.relname) as name,
       (select json_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select json_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                        order by k.place)
          from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (number, place), pg_attribute a
         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as "order"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
 order by 1`

/** Every table of the product, from the catalogue: one that was made today is in today's backup. */
export async function tablesOf(client: pg.Client): Promise<Part[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] | null }>(TABLES)
  return rows.map(({ name, columns, order }) => {
    if (!order) throw new Error(`${name} has no primary key, so its rows have no order to be hashed in.`)
    return { name, columns, order }
  })
}

export const copyOut = ({ name, columns, order }: Part): string =>
  `copy (select ${columns.join(', ')} from ${name} order by ${order.join(', ')}) to stdout (header)`

/** `header match`: a column that was renamed is refused, not filled with its neighbour's values. */
export const copyIn = ({ name, columns }: Pick<Part, 'name' | 'columns'>): string =>
  `copy ${name} (${columns.join(', ')}) from stdin (header match)`

/** How values are written, whatever the server's own settings are. */
export const PLAIN = `
set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601';
set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
set local idle_in_transaction_session_timeout = 0`

export type Counter = { name: string; value: string }

/** What each sequence gave last; one that never gave anything is left as it is made. */
export async function countersOf(client: pg.Client): Promise<Counter[]> {
  const { rows } = await client.query<Counter>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
      where schemaname <> 'jobs' and last_value is not null order by 1`,
  )
  return rows
}

export type Pointer = { table: string; name: string; definition: string }

/** Foreign keys, which stand aside while tables that point at each other are filled. */
export async function pointersOf(client: pg.Client): Promise<Pointer[]> {
  const { rows } = await client.query<Pointer>(
    `select f.conrelid::regclass::text as "table", quote_ident(f.conname) as name,
            pg_get_constraintdef(f.oid) as definition
       from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      where f.contype = 'f' and f.conparentid = 0 and ${OURS} order by 1, 2`,
  )
  return rows
}

/** @returns what stands in this database already. */
export async function standsIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${NOT_QUEUES}`,
  )
  return rows.map(({ name }) => name)
}
