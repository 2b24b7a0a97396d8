import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { rulesFor } from '../queries/rules.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

const closePasskey = command({
  name: 'access.remove-passkey',
  input: z.object({ passkeyId: z.uuid() }),
  may: may.changeOwn,
  load: (db, { passkeyId }, { actor }) =>
    db
      .selectFrom('access.passkey')
      .select(['id', 'accountId'])
      .where('id', '=', passkeyId)
      .where('accountId', '=', actor.accountId)
      .where('removedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, touched }, _input, { id, accountId }) {
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
  await closePasskey(onAccounts(call), { passkeyId })
  const { schools } = await rulesFor(call, { id: accountId, schoolIds })
  await tellSchools(call, schools, 'access.second-factor-set', accountId)
  await tellHolder(call, { id: accountId, schoolIds }, 'Somebody who removed a passkey')
}
