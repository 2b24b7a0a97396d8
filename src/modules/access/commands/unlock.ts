import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { sessionOf } from '../queries/session-of.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { unlockSession } from './unlock-session.ts'

/** The password again, counted for this session; somebody made up has none that anybody knows. @returns the session's new token. */
export async function unlock(
  call: Call,
  { token = '', password }: { token: string | undefined; password: string },
): Promise<{ token: string }> {
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (!session?.isPractice) await checkOwnPassword(call, { token, password, useCase: 'access.unlock' })
  return unlockSession(onAccounts(call), { token })
}
