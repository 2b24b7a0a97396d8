import { type Kysely, sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import type { VettingDb } from '../kit.ts'

/** Two who change the record at once wait for each other: the second meets what the first wrote. */
export const oneAtATime = (db: Kysely<VettingDb>, { school }: Call) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`vetting ${school.id}`}, 0))`.execute(db)
