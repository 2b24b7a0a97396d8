import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { loginKeptPrivate } from '../controls.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { schoolsJoined } from '../queries/rules.ts'
import { idleMinutesOf, lockedSince } from '../session.ts'
import { noteLogin } from './note-login.ts'
import { tellHolder } from './tell-holder.ts'

/** The session that is in use at this moment on another kind of device or from another network than this one. */
const sessionElsewhere = (call: Call, accountId: Id, sessionId: Id) =>
  beforeAnybody(call, async db => {
    const open = await db
      .selectFrom('access.session')
      .select(['id', 'agent', 'network', 'lastSeenAt', 'expiresAt', 'lockedAt', 'endedAt', 'idleLimits'])
      .where('accountId', '=', accountId)
      .where('endedAt', 'is', null)
      .where('expiresAt', '>', call.now)
      .orderBy('lastSeenAt', 'desc')
      .execute()
    const own = open.find(({ id }) => id === sessionId)
    const other = open.find(
      one =>
        one.id !== sessionId &&
        !lockedSince(one, idleMinutesOf(one.idleLimits), call.now) &&
        (one.agent !== own?.agent || !isSame(one.network, own.network)),
    )
    return own && other && { own, other }
  })

const isSame = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null || Buffer.compare(a, b) === 0

/**
 * Somebody signs in who is at work elsewhere at the same moment: it may be two people. The holder is told, and the network
 * manager of each school that asks, of both devices. Nothing is refused: a telephone beside a laptop is no offence.
 */
export async function noteSecondSession(
  call: Call,
  account: { id: Id; schoolIds: readonly Id[] },
  sessionId: Id,
): Promise<void> {
  const asking = onAccounts({ ...call, actor: { ...call.actor, accountId: account.id } })
  const found = await sessionElsewhere(asking, account.id, sessionId)
  if (!found) return
  const { own, other } = found
  const network = isSame(own.network, other.network) ? 'from the same network' : 'from another network'
  let isNews = false
  for (const { school, personId } of await schoolsJoined(asking, account)) {
    const standing = await beforeAnybody({ ...asking, school }, (_db, there) =>
      inForce(there, loginKeptPrivate),
    )
    if (standing.secondSession !== 'told') continue
    const places = { place: other.agent, otherPlace: `${own.agent}, ${network}` }
    const isNoted = await noteLogin(
      { ...asking, school },
      { kind: 'second-session', personId, ...places, lockedAt: null },
    )
    isNews ||= isNoted
  }
  if (isNews) await tellHolder(asking, account, 'Somebody who is signed in twice at once')
}
