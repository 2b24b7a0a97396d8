import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { idleMinutesOf, isOver, lockedSince } from '../session.ts'
import { beforeAnybody } from './before-anybody.ts'
import { ownFactors } from './own-factors.ts'
import { sessionOf } from './session-of.ts'

export type LockStanding =
  | { state: 'ended' }
  | { state: 'open'; sessionId: Id; hasPasskey: boolean }
  | { state: 'locked'; at: Temporal.Instant; isPractice: boolean; sessionId: Id; hasPasskey: boolean }

/** Whether this browser's session is locked, and since when. */
export async function lockedAt(call: Call, token: string | undefined): Promise<LockStanding> {
  if (!token) return { state: 'ended' }
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (!session || isOver(session, call.now)) return { state: 'ended' }
  const at = lockedSince(session, idleMinutesOf(session.idleLimits), call.now)
  const { sessionId, isPractice } = session
  const hasPasskey = (await ownFactors(call, token))?.hasPasskey ?? false
  if (!at) return { state: 'open', sessionId, hasPasskey }
  return { state: 'locked', at, isPractice, sessionId, hasPasskey }
}
