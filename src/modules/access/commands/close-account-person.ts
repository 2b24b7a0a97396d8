import { sql, type Transaction } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { AccessDb } from '../tables.ts'
import { endingAt } from '../session.ts'

type Joined = { id: Id; schoolId: Id; accountId: Id }

/**
 * The account is nobody at this school from now on. Its sessions end, so that it signs in anew to whatever
 * else it may still open; at no school at all, it is closed.
 */
export async function closeAccountPerson(
  db: Transaction<AccessDb>,
  { id, schoolId, accountId }: Joined,
  { why, now }: { why: 'left' | 'by-school'; now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('access.accountPerson')
    .set({ endedAt: now, endedWhy: why })
    .where('schoolId', '=', schoolId)
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('access.session')
    .set(endingAt(now))
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()
  await db
    .updateTable('access.account')
    .set({
      schoolIds: sql`array_remove(school_ids, ${schoolId}::uuid)` as never,
      closedAt:
        sql`case when cardinality(array_remove(school_ids, ${schoolId}::uuid)) = 0 then ${now}::timestamptz end` as never,
    })
    .where('id', '=', accountId)
    .execute()
}
