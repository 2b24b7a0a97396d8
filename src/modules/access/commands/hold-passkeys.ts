import type { Transaction } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { AccessDb } from '../tables.ts'

/** Whoever knew the password may have added one: each waits until it was given beside the new password. */
export const holdPasskeys = (db: Transaction<AccessDb>, accountId: Id, heldAt: Temporal.Instant) =>
  db
    .updateTable('access.passkey')
    .set({ heldAt })
    .where('accountId', '=', accountId)
    .where('removedAt', 'is', null)
    .where('heldAt', 'is', null)
    .execute()
