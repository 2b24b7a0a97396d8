import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { hasSecondFactor } from '../queries/has-second-factor.ts'
import { rulesFor } from '../queries/rules.ts'
import { unusable } from '../queries/link.ts'
import { checkPasskey } from './check-passkey.ts'
import { makeResetLink } from './make-reset-link.ts'
import { type Browser, isPasswordOld, type SignedIn, startSession } from './sign-in.ts'

/** In place of address, password and code. Where passwords are changed by age, one that ran out is changed first. */
export async function signInWithPasskey(
  call: Call,
  { response }: { response: string },
  browser: Browser,
): Promise<SignedIn> {
  const { address } = browser
  const { accountId } = await checkPasskey(call, {
    response,
    purpose: { use: 'sign-in', of: '' },
    address,
  })
  const account = await beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('access.account as a')
      .where('a.id', '=', accountId)
      .where('a.closedAt', 'is', null)
      .select(['a.id', 'a.schoolIds', 'a.passwordSetAt', hasSecondFactor.as('hasSecondFactor')])
      .executeTakeFirst(),
  )
  if (!account) throw unusable()
  const rules = await rulesFor(call, account)
  if (isPasswordOld(call, account, rules)) {
    const { token } = await makeResetLink(onAccounts(call), { accountId, minutes: 15 })
    return { next: 'new-password', linkToken: token }
  }
  return startSession(call, account, rules, browser, call.now)
}
