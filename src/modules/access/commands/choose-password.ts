import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { hashPassword, verifyPassword } from '../hashing.ts'
import { nearWords, whyRefused } from '../password.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { hasSecondFactor } from '../queries/has-second-factor.ts'
import { unusable, usableLink } from '../queries/link.ts'
import { type Rules, rulesFor } from '../queries/rules.ts'
import type { AccountRow } from '../tables.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { forgetTries } from './count-try.ts'
import { setPassword } from './set-password.ts'
import { type Browser, startSession } from './sign-in.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

/** Checks and hashes a password that somebody chose, outside any transaction. */
export async function newPassword(
  password: string,
  { minimum, near }: { minimum: number; near: readonly string[] },
): Promise<string> {
  const refused = await whyRefused(password, { minimum, words: nearWords(...near) })
  if (refused) throw invalid({ password: refused })
  return hashPassword(password)
}

const nearOf = (email: string, { names }: Rules): string[] => [email, ...names]

/** By the link that was sent to the account's own address; it also ends a lock-out. Then signed in. */
export async function resetPassword(
  call: Call,
  { linkToken, password }: { linkToken: string; password: string },
  browser: Browser,
) {
  const account = await accountOfResetLink(call, linkToken)
  const rules = await rulesFor(call, account)
  // One that ran out, or that others may know, does not come again.
  const isSpent = rules.passwordDays !== null || account.lockedAt !== null || account.changeDueAt !== null
  if (isSpent && (await verifyPassword(account.passwordHash, password)).isRight)
    throw invalid({ password: 'This is the password that you had. Choose another' })
  const passwordHash = await newPassword(password, {
    minimum: rules.passwordMinimum,
    near: nearOf(account.email, rules),
  })
  const asking = onAccounts({ ...call, actor: { ...call.actor, accountId: account.id } })
  await setPassword(asking, {
    accountId: account.id,
    passwordHash,
    passwordMinimum: rules.passwordMinimum,
    linkToken,
  })
  await forgetTries(call, 'password', account.email)
  await tellSchools(asking, rules.schools, 'access.password-set', account.id)
  // Whoever else knew the password may have been the first to sign in.
  if (account.changeDueAt) await tellHolder(asking, account, 'Somebody whose password was changed')
  return startSession(call, account, rules, browser)
}

/** Whose password a link may set. @throws not-found for any link that cannot be used. */
export async function accountOfResetLink(
  call: Call,
  token: string,
): Promise<AccountRow & { hasSecondFactor: boolean }> {
  const account = await beforeAnybody(onAccounts(call), db =>
    usableLink(db, { purpose: 'password-reset', token, now: call.now })
      .innerJoin('access.account as a', 'a.id', 'link.accountId')
      .where('a.closedAt', 'is', null)
      .selectAll('a')
      .select(hasSecondFactor.as('hasSecondFactor'))
      .executeTakeFirst(),
  )
  if (!account) throw unusable()
  return account
}

/** Signed in, with the old password once more. The other sessions end, this one stays. */
export async function changePassword(
  call: Call,
  answers: { old: string; password: string },
  browser: Pick<Browser, 'token'>,
): Promise<void> {
  const { token } = browser
  const session = await checkOwnPassword(call, {
    ...{ token, password: answers.old },
    ...{ useCase: 'access.set-password', field: 'old' },
  })
  const account = { ...session, id: session.accountId }
  const rules = await rulesFor(call, account)
  const passwordHash = await newPassword(answers.password, {
    minimum: rules.passwordMinimum,
    near: nearOf(account.email, rules),
  })
  const kept = token ? { keptToken: token } : {}
  await setPassword(onAccounts(call), {
    accountId: account.id,
    passwordHash,
    passwordMinimum: rules.passwordMinimum,
    ...kept,
  })
  await tellSchools(call, rules.schools, 'access.password-set', account.id)
}
