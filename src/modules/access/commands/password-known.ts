import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { sameEmail } from '../account.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { linkOf, unusable, useUp } from '../queries/link.ts'
import { sessionOf } from '../queries/session-of.ts'
import { hashToken, newToken } from '../token.ts'
import { checkPassword } from './check-password.ts'
import { countTry } from './count-try.ts'
import { lockAccount } from './lock-account.ts'
import { makeResetLink } from './make-reset-link.ts'
import { accountByEmail } from './sign-in.ts'
import { tellHolder } from './tell-holder.ts'

const HOURS = 24
const AGAIN_MINUTES = 15
const MOST_TIMES = 5
const NOT_HERE =
  'Nobody has asked for this at your school. Change your password, and tell whoever looks after the network.'

/** By the holder's own open session, at once. */
export async function lockOwnAccount(call: Call, token: string | undefined): Promise<void> {
  const session = token && (await beforeAnybody(onAccounts(call), db => sessionOf(db, token)))
  if (!session || session.accountId !== call.actor.accountId) throw notFound('This session')
  const done = await lockAccount(call, { id: session.accountId, schoolIds: session.schoolIds })
  if (!done) throw conflict(NOT_HERE)
}

/**
 * Signed out. Whoever gives the password itself locks the account at once: only its holder, or somebody who must be shut
 * out, knows it. Without it a link goes to the account's own address, so that nobody can lock others out. The asker is
 * told the same whether or not there is such an account, and whether or not the password was right.
 */
export async function reportPasswordKnown(
  call: Call,
  answers: { email: string; password: string },
  { address }: { address: string },
): Promise<void> {
  const email = sameEmail(answers.email)
  if (!z.email().safeParse(email).success)
    throw invalid({ email: 'Enter an e-mail address, like name@example.sch.uk' })
  const account = await accountByEmail(call, email)
  const { password } = answers
  const given = { email, password, address, useCase: 'access.report-password-known' }
  if (password && (await checkPassword(call, account, given)) && account) {
    if (!(await lockAccount(call, account))) throw conflict(NOT_HERE)
    return
  }
  await countTry(call, {
    kind: 'reset',
    of: `known ${address} ${email}`,
    address,
    limit: async () => MOST_TIMES,
  })
  if (account) await sendLockLink(call, account)
}

/** One that was sent a moment ago is not sent again, wherever it is asked from: nobody floods another's mailbox. */
async function sendLockLink(call: Call, account: { id: Id; schoolIds: readonly Id[] }): Promise<void> {
  const token = newToken()
  const isSent = await beforeAnybody(onAccounts(call), async db => {
    const before = await db
      .selectFrom('access.link')
      .select('id')
      .where('accountId', '=', account.id)
      .where('purpose', '=', 'lock')
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .where('createdAt', '>', call.now.subtract({ minutes: AGAIN_MINUTES }))
      .executeTakeFirst()
    if (before) return true
    await db
      .insertInto('access.link')
      .values({
        ...{ id: newId(), purpose: 'lock', tokenHash: hashToken(token), accountId: account.id },
        ...{ createdAt: call.now, expiresAt: call.now.add({ hours: HOURS }) },
        ...{ schoolId: null, personId: null, email: null, usedAt: null, replacedAt: null },
      })
      .execute()
    return false
  })
  if (!isSent)
    await tellHolder(call, account, 'Somebody who may lock their account', `/lock-account/${token}`)
}

const accountOfLock = (call: Call, token: string) =>
  beforeAnybody(onAccounts(call), async db => {
    const link = await linkOf(db, { purpose: 'lock', token, now: call.now })
    const account =
      link?.accountId &&
      (await db
        .selectFrom('access.account')
        .select(['id', 'schoolIds'])
        .where('id', '=', link.accountId)
        .where('closedAt', 'is', null)
        .executeTakeFirst())
    return link && account ? { link, account } : undefined
  })

/** Opening the link changes nothing. @throws not-found for one that cannot be used. */
export async function knowLockLink(call: Call, token: string): Promise<void> {
  if (!(await accountOfLock(call, token))) throw unusable()
}

/** @returns the token of a link to a new password: whoever reads the account's mail may choose one. */
export async function lockByLink(call: Call, token: string): Promise<string> {
  const found = await accountOfLock(call, token)
  if (!found) throw unusable()
  const { link, account } = found
  await beforeAnybody(onAccounts(call), db => useUp(db, link, call.now))
  if (!(await lockAccount(call, account))) throw conflict(NOT_HERE)
  return (await makeResetLink(onAccounts(call), { accountId: account.id, minutes: 60 })).token
}
