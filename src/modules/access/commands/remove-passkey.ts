import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { rulesFor } from '../queries/rules.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

const LAST =
  'Your school asks for a second factor, and this is the only one you have. Add another passkey or an authenticator app first'

const closePasskey = command({
  name: 'access.remove-passkey',
  input: z.object({ passkeyId: z.uuid(), isFactorAsked: z.boolean() }),
  may: may.changeOwn,
  async load(db, { passkeyId }, { actor }) {
    // Of two removed at the same moment the second waits here, and finds itself the last.
    const account = await db
      .selectFrom('access.account')
      .select('totpSealed')
      .where('id', '=', actor.accountId)
      .forUpdate()
      .executeTakeFirst()
    const passkeys = await db
      .selectFrom('access.passkey')
      .select(['id', 'accountId', 'refusedAt'])
      .where('accountId', '=', actor.accountId)
      .where('removedAt', 'is', null)
      .execute()
    const leaving = passkeys.find(({ id }) => id === passkeyId)
    const isLast =
      !account?.totpSealed && !passkeys.some(({ id, refusedAt }) => id !== passkeyId && !refusedAt)
    return leaving && { ...leaving, isLast }
  },
  async run({ db, now, touched }, { isFactorAsked }, { id, accountId, isLast }) {
    // Whoever knows the password alone could make a factor of their own.
    if (isLast && isFactorAsked) throw invalid({ passkey: LAST })
    await db.updateTable('access.passkey').set({ removedAt: now }).where('id', '=', id).execute()
    touched(accountId)
  },
})

/** For who shows the password once more: a lost telephone opens nothing from now on. */
export async function removePasskey(
  call: Call,
  { token, passkeyId, password }: { token: string | undefined; passkeyId: string; password: string },
): Promise<void> {
  const { accountId, schoolIds } = await checkOwnPassword(call, {
    ...{ token, password, useCase: 'access.remove-passkey' },
  })
  const account = { id: accountId, schoolIds }
  const { schools, secondFactorFor } = await rulesFor(call, account)
  await closePasskey(onAccounts(call), { passkeyId, isFactorAsked: secondFactorFor.length > 0 })
  await tellSchools(call, schools, 'access.second-factor-set', accountId)
  await tellHolder(call, account, 'Somebody who removed a passkey')
}
