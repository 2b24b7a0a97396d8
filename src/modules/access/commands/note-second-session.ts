import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { loginKeptPrivate } from '../controls.ts'
import { type AccessTables, beforeAnybody } from '../queries/before-anybody.ts'
import { schoolsJoined } from '../queries/rules.ts'
import { idleMinutesOf, lockedSince } from '../session.ts'
import { noteLogin } from './note-login.ts'
import { tellHolder } from './tell-holder.ts'

/** Of one person. */
const MOST_WAITING = 5

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
 * The same two devices of one person, whichever came first, while nobody has looked or where it was the same person; or
 * so many wait already that another says nothing more.
 */
async function isKnown(
  db: AccessTables,
  { personId, schoolId }: { personId: Id; schoolId: Id },
  { own, other }: { own: { agent: string }; other: { agent: string } },
  from: string,
): Promise<boolean> {
  const before = await db
    .selectFrom('access.loginNote')
    .select(['place', 'otherPlace', 'settledAt'])
    .where('schoolId', '=', schoolId)
    .where('kind', '=', 'second-session')
    .where('personId', '=', personId)
    .where(either => either.or([either('settledAt', 'is', null), either('settledHow', '=', 'same-person')]))
    .execute()
  const isOf = (first: string, second: string) =>
    before.some(({ place, otherPlace }) => place === first && otherPlace === `${second}, ${from}`)
  return (
    before.filter(({ settledAt }) => !settledAt).length >= MOST_WAITING ||
    isOf(other.agent, own.agent) ||
    isOf(own.agent, other.agent)
  )
}

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
  const from = isSame(own.network, other.network) ? 'from the same network' : 'from another network'
  let isNews = false
  for (const { school, personId } of await schoolsJoined(asking, account)) {
    const isTold = await beforeAnybody({ ...asking, school }, async (db, there) => {
      const { secondSession } = await inForce(there, loginKeptPrivate)
      return secondSession === 'told' && !(await isKnown(db, { personId, schoolId: school.id }, found, from))
    })
    if (!isTold) continue
    const places = { place: other.agent, otherPlace: `${own.agent}, ${from}` }
    await noteLogin({ ...asking, school }, { kind: 'second-session', personId, ...places, lockedAt: null })
    isNews = true
  }
  if (isNews) await tellHolder(asking, account, 'Somebody who is signed in twice at once')
}
