import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { schoolsJoined } from '../queries/rules.ts'
import { endSessions } from './end-sessions.ts'
import { tellSchools } from './tell-schools.ts'

/** Ends this browser's session, or all of the account's. */
export async function signOut(call: Call, token: string | undefined, everywhere = false): Promise<void> {
  const { accountId } = call.actor
  if (!token || !accountId) return
  const { schoolIds } = await endSessions(onAccounts(call), { token, everywhere })
  const joined = await schoolsJoined(onAccounts(call), { id: accountId, schoolIds })
  await tellSchools(
    call,
    joined.map(({ school }) => school),
    'access.session-ended',
    accountId,
  )
}
