import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ownIdentities } from '../queries/own-identities.ts'
import { rulesFor } from '../queries/rules.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

const closeIdentity = command({
  name: 'access.end-identity',
  input: z.object({ providerId: z.uuid() }),
  may: may.changeOwn,
  load: (db, { providerId }, { actor }) =>
    db
      .selectFrom('access.identity')
      .select(['id', 'accountId'])
      .where('accountId', '=', actor.accountId)
      .where('providerId', '=', providerId)
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ call, db, now, touched }, _input, { id, accountId }) {
    await db
      .updateTable('access.identity')
      .set({ endedAt: now })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', id)
      .execute()
    touched(id, accountId)
  },
})

/** For who shows the password once more. */
export async function endIdentity(
  call: Call,
  { token, providerId, password }: { token: string | undefined; providerId: string; password: string },
): Promise<void> {
  const { accountId, schoolIds } = await checkOwnPassword(call, {
    ...{ token, password, useCase: 'access.end-identity' },
  })
  const account = { id: accountId, schoolIds }
  const own = (await ownIdentities(call)).find(one => one.providerId === providerId)
  if (!own) throw notFound('This way to sign in')
  await closeIdentity({ ...call, school: own.school }, { providerId })
  const { schools } = await rulesFor(call, account)
  await tellSchools(call, schools, 'access.identity-changed', accountId)
  await tellHolder(call, account, 'Somebody who disconnected a way to sign in')
}
