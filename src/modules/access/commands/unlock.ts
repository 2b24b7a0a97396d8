import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { unlockSession } from './unlock-session.ts'

/** The password again, counted for this session. @returns the session's new token. */
export async function unlock(
  call: Call,
  { token = '', password }: { token: string | undefined; password: string },
): Promise<{ token: string }> {
  await checkOwnPassword(call, { token, password, useCase: 'access.unlock' })
  return unlockSession(onAccounts(call), { token })
}
