import { type Kysely, sql } from 'kysely'
import type { LastCheck } from '../help-lines.ts'
import type { PeopleDb } from '../tables.ts'

export const lastChecksSql = sql<LastCheck>`
  select distinct on (line, contact) line, contact, works, checked_at
    from people.help_line_check order by line, contact, checked_at desc, id`

/** The last time that each help line was tried. */
export const lastChecks = async (db: Kysely<PeopleDb>): Promise<LastCheck[]> =>
  (await lastChecksSql.execute(db)).rows
