import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { queueNotice } from '../../messages/index.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { schoolsJoined } from '../queries/rules.ts'

/**
 * Something was done in the name of an account: its holder is told at its own address that something waits at their
 * account, so that whoever did not do it themself finds out.
 */
export async function tellHolder(
  call: Call,
  account: { id: Id; schoolIds: readonly Id[] },
  saidTo: string,
  path = '/account',
): Promise<void> {
  const asking = onAccounts({ ...call, actor: { ...call.actor, accountId: account.id } })
  const [first] = await schoolsJoined(asking, account)
  if (!first) return
  const { email } = await beforeAnybody(asking, db =>
    db.selectFrom('access.account').select('email').where('id', '=', account.id).executeTakeFirstOrThrow(),
  )
  await queueNotice(
    { ...asking, school: first.school },
    { personId: first.personId, kind: 'account', template: 'waits', saidTo, address: email, path },
  )
}
