import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { mayChangeFactor } from '../second-factor.ts'
import { beforeAnybody } from './before-anybody.ts'
import { sessionOf } from './session-of.ts'

/** For whoever may change them here and now: somebody who must still make a second factor, too. */
export const ownPasskeys = (call: Call, token: string) =>
  beforeAnybody(onAccounts(call), async db => {
    const session = await sessionOf(db, token)
    if (!session || !mayChangeFactor(session, call.now)) return undefined
    return db
      .selectFrom('access.passkey')
      .select(['id', 'name', 'addedAt', 'lastUsedAt', 'refusedAt', 'heldAt'])
      .where('accountId', '=', session.accountId)
      .where('removedAt', 'is', null)
      .orderBy('addedAt')
      .execute()
  })
