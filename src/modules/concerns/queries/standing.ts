import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow } from '../concern.ts'
import type { ConcernsDb } from '../kit.ts'
import { isDutyOrReader } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

/** As much of a concern as a deed on it must know. */
export type Standing = {
  concernId: Id
  reporterId: Id | null
  rightNow: RightNow
  isReader: boolean
}

export async function concernStanding(
  db: Kysely<ConcernsDb>,
  concernId: Id,
  { personId }: Actor,
  now: Temporal.Instant,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select c.id as concern_id, c.reporter_id, case when c.raised <> '{}' then 'danger' else c.right_now end as right_now, ${isReaderSql(personId, now)} as is_reader
      from concerns.concern c where c.id = ${concernId}`.execute(db)
  return rows[0]
}

/** The same for whoever deals with it or was asked to read it: for anybody else there is no such record. */
export async function readableConcern(
  ...[db, concernId, actor, now]: Parameters<typeof concernStanding>
): Promise<Standing | undefined> {
  const found = await concernStanding(db, concernId, actor, now)
  return found && isDutyOrReader(actor, found) ? found : undefined
}
