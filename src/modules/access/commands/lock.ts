import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { schoolsJoined } from '../queries/rules.ts'
import { lockedAt } from '../queries/locked-at.ts'
import { lockSession } from './lock-session.ts'
import { tellSchools } from './tell-schools.ts'

/** Locks this browser's session, if there is one that is open. */
export async function lock(call: Call, token: string | undefined): Promise<void> {
  const { accountId } = call.actor
  if (!token || !accountId || (await lockedAt(call, token)).state !== 'open') return
  const { schoolIds } = await lockSession(onAccounts(call), { token })
  const joined = await schoolsJoined(onAccounts(call), { id: accountId, schoolIds })
  await tellSchools(
    call,
    joined.map(({ school }) => school),
    'access.session-locked',
    accountId,
  )
}
