import type { Transaction } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { AccessDb } from '../tables.ts'

/** Whatever second factor was being set up for this account is begun anew. */
export const forgetPendingSecrets = (db: Transaction<AccessDb>, accountId: Id) =>
  db
    .updateTable('access.session')
    .set({ totpNextSealed: null, totpNextAt: null })
    .where('accountId', '=', accountId)
    .where('totpNextAt', 'is not', null)
    .execute()
