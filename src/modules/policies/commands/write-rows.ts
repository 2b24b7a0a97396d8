import type { Insertable, Transaction } from 'kysely'
import type { PoliciesDb } from '../kit.ts'

/** PostgreSQL takes 65,535 values in one statement; a policy of 400 pages has more. */
const MOST_ROWS = 1000

export async function writeRows<Table extends keyof PoliciesDb>(
  db: Transaction<PoliciesDb>,
  table: Table,
  rows: readonly Insertable<PoliciesDb[Table]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + MOST_ROWS))
      .execute()
}
