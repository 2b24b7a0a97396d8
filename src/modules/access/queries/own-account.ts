import { z } from 'zod'
import { type Call, INSTALLATION, type School } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { hasSecondFactor } from './has-second-factor.ts'
import { schoolsJoined } from './rules.ts'

/** One's own account, its sessions and its recovery codes. Asked on accounts: `ownAccount(onAccounts(call))`. */
export const ownAccount = query({
  name: 'access.own-account',
  input: z.object({}),
  may: may.seeOwn,
  async read(db, _, { actor, now }) {
    const { accountId } = actor
    if (!accountId) return undefined
    const account = await db
      .selectFrom('access.account as a')
      .select(['a.id as accountId', 'a.email', 'a.passwordSetAt', 'a.totpSetAt', 'a.schoolIds'])
      .select(hasSecondFactor.as('hasSecondFactor'))
      .select(({ selectFrom }) =>
        selectFrom('access.recoveryCode')
          .select(({ fn }) => fn.countAll<number>().as('left'))
          .whereRef('accountId', '=', 'a.id')
          .where('usedAt', 'is', null)
          .where('replacedAt', 'is', null)
          .as('recoveryCodesLeft'),
      )
      .select(({ selectFrom }) =>
        selectFrom('access.passkey')
          .select(({ fn }) => fn.countAll<number>().as('held'))
          .whereRef('accountId', '=', 'a.id')
          .where('removedAt', 'is', null)
          .as('passkeys'),
      )
      .select(({ selectFrom }) =>
        selectFrom('access.identity as i')
          .innerJoin('access.signInProvider as p', 'p.id', 'i.providerId')
          .select(({ fn }) => fn.countAll<number>().as('held'))
          .whereRef('i.accountId', '=', 'a.id')
          .where('i.endedAt', 'is', null)
          .where('p.endedAt', 'is', null)
          .as('identities'),
      )
      .where('a.id', '=', accountId)
      .where('a.closedAt', 'is', null)
      .executeTakeFirst()
    if (!account) return undefined
    const sessions = await db
      .selectFrom('access.session')
      .select(['id', 'agent', 'createdAt', 'lastSeenAt', 'lockedAt', 'isNewDevice'])
      .where('accountId', '=', accountId)
      .where('endedAt', 'is', null)
      .where('expiresAt', '>', now)
      .orderBy('createdAt', 'desc')
      .execute()
    return {
      ...account,
      sessions,
      passkeys: account.passkeys ?? 0,
      recoveryCodesLeft: account.recoveryCodesLeft ?? 0,
    }
  },
})

/** The schools where the asker is somebody, by name. */
export async function schoolsOfAccount(
  call: Call,
  known?: { accountId: Id; schoolIds: readonly Id[] },
): Promise<School[]> {
  if (!call.actor.accountId) return []
  const { accountId, schoolIds } = known ?? (await ownAccount(onAccounts(call)))
  const joined = await schoolsJoined(
    { ...onAccounts(call), school: INSTALLATION },
    { id: accountId, schoolIds },
  )
  return joined.map(({ school }) => school)
}
