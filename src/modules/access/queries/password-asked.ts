import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { passwordLength } from '../controls.ts'
import { beforeAnybody } from './before-anybody.ts'
import { rulesFor } from './rules.ts'

/** How many characters this account's schools ask of its next password. */
export async function passwordAsked(
  call: Call,
  account?: { id: Id; schoolIds: readonly Id[] },
): Promise<number> {
  const { accountId } = call.actor
  const own =
    account ??
    (await beforeAnybody(onAccounts(call), db =>
      db
        .selectFrom('access.account')
        .select(['id', 'schoolIds'])
        .where('id', '=', accountId)
        .executeTakeFirst(),
    ))
  if (own) return (await rulesFor(call, own)).passwordMinimum
  return passwordLength.byDefault[0]?.characters ?? 12
}
