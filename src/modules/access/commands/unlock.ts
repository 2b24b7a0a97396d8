import type { Call } from '../../../platform/call.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { sessionOf } from '../queries/session-of.ts'
import { isOver } from '../session.ts'
import { checkPassword } from './sign-in.ts'
import { unlockSession } from './unlock-session.ts'

/** The password again, counted as at sign-in. @returns the session's new token. */
export async function unlock(
  call: Call,
  { token, password, address }: { token: string | undefined; password: string; address: string },
): Promise<{ token: string }> {
  if (!token) throw notFound('This session')
  if (!password) throw invalid({ password: 'Enter your password' })
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (!session || session.accountId !== call.actor.accountId) throw notFound('This session')
  if (isOver(session, call.now)) throw conflict('You have been signed out. Sign in again.')
  const { accountId: id, email, schoolIds, passwordHash } = session
  await checkPassword(call, {
    useCase: 'access.unlock',
    email,
    account: { id, schoolIds, passwordHash },
    password,
    address,
  })
  return unlockSession(onAccounts(call), { token })
}
