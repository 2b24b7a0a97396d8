import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow } from '../concern.ts'
import type { ConcernsDb } from '../kit.ts'
import { isReaderSql } from './concern.ts'

/** As much of a concern as a deed on it must know. */
export type Standing = { concernId: Id; reporterId: Id | null; rightNow: RightNow; isReader: boolean }

export async function concernStanding(
  db: Kysely<ConcernsDb>,
  concernId: Id,
  { personId }: Actor,
  now: Temporal.Instant,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select c.id as concern_id, c.reporter_id, c.right_now, ${isReaderSql(personId, now)} as is_reader
      from concerns.concern c where c.id = ${concernId}`.execute(db)
  return rows[0]
}
