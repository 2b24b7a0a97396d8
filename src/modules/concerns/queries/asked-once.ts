import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'

export type Asked = { contactId: Id; agency: string | null; purpose: string | null }

/** The contact of this concern whose answer is still to come. Somebody else may have written it down meanwhile. */
export async function askedOnce(
  db: Kysely<ConcernsDb>,
  concernId: Id,
  contactId: Id,
): Promise<Asked | undefined> {
  const { rows } = await sql<Asked>`
    select k.id as contact_id, k.agency, k.purpose from concerns.contact k
     where k.id = ${contactId} and k.concern_id = ${concernId} and k.awaits_reply
       and not exists (select from concerns.contact a where a.reply_to = k.id)`.execute(db)
  return rows[0]
}
