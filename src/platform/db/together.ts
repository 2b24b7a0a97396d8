import { type Expression, type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { rowsInJson, type TimesOf } from './rows-in-json.ts'

/** Several queries as one statement; each one's rows come as one JSON value. */
export async function sendAsOne<Tables>(
  db: Kysely<Tables>,
  queries: readonly Expression<unknown>[],
): Promise<unknown[]> {
  if (!queries.length) return []
  const columns = queries.map(query => jsonArrayFrom(sql`(${query})`))
  const { rows } = await sql<{ found: unknown[] }>`
    select json_build_array(${sql.join(columns)}) as found`.execute(db)
  return rows[0]?.found ?? []
}

/** A list that one page shows beside others: its query, not sent yet, and which of its columns are times. */
export type List<Row> = { rows: Expression<Row>; times: TimesOf<Row> }

/** Lists that belong to one thing, in one statement. */
export async function together<Tables, Lists extends Record<string, object>>(
  db: Kysely<Tables>,
  lists: { [Name in keyof Lists]: List<Lists[Name]> },
): Promise<{ [Name in keyof Lists]: Lists[Name][] }> {
  const names: (keyof Lists)[] = Object.keys(lists)
  const found = await sendAsOne(
    db,
    names.map(name => lists[name].rows),
  )
  const entries = names.map((name, n) => [name, rowsInJson(found[n], lists[name].times)])
  return Object.fromEntries(entries) as { [Name in keyof Lists]: Lists[Name][] }
}
