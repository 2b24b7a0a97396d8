import { sql } from 'kysely'
import type { Database } from './database.ts'

/** After much was written at once: without it the next minute's queries are planned for empty tables. */
export const takeStatistics = async ({ query }: Database): Promise<void> =>
  void (await sql`select platform.take_statistics()`.execute(query))
