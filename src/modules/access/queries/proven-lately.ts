import type { House } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { AccessDb } from '../tables.ts'
import type { Kysely } from 'kysely'

/** For how long somebody who is at work is taken for who they are, before the most sensitive pages. */
const MINUTES = 30
/** What was begun within that time may be sent. */
const MINUTES_TO_SEND = 90

/** Whether the holder of a session has shown lately, by password, code or passkey, that it is they. */
export async function provenLately(
  house: House,
  { sessionId, now, isSent }: { sessionId: Id; now: Temporal.Instant; isSent: boolean },
): Promise<boolean> {
  const db = house.database.query as unknown as Kysely<AccessDb>
  const row = await db
    .selectFrom('access.session')
    .select(['createdAt', 'provenAt'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (!row) return false
  const until = (row.provenAt ?? row.createdAt).add({ minutes: isSent ? MINUTES_TO_SEND : MINUTES })
  return Temporal.Instant.compare(now, until) <= 0
}
