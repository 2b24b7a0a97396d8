import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'

export type Asked = { contactId: Id; agency: string | null; isAnswered: boolean }

/** A contact of this concern that waits for an answer. Somebody else may have written that down meanwhile. */
export async function askedOnce(
  db: Kysely<ConcernsDb>,
  concernId: Id,
  contactId: Id,
): Promise<Asked | undefined> {
  const { rows } = await sql<Asked>`
    select k.id as contact_id, k.agency,
           exists (select from concerns.contact a where a.reply_to = k.id) as is_answered
      from concerns.contact k
     where k.id = ${contactId} and k.concern_id = ${concernId} and k.awaits_reply`.execute(db)
  return rows[0]
}
