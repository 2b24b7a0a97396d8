import { type House, INSTALLATION, nobody, type School } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { TOUCH_SECONDS } from '../session.ts'
import type { SessionAtDoor } from './at-the-door.ts'
import { beforeAnybody } from './before-anybody.ts'

export type Context = { house: House; now: Temporal.Instant; requestId: string }

/** Whoever finds it idle writes down since when it is locked; its school is told once. */
export const noteLock = (
  context: Context,
  school: School | undefined,
  { sessionId }: SessionAtDoor,
  lockedAt: Temporal.Instant,
): Promise<void> =>
  beforeAnybody({ ...context, school: school ?? INSTALLATION, actor: nobody }, async (db, { unit }) => {
    const { numUpdatedRows } = await db
      .updateTable('access.session')
      .set({ lockedAt })
      .where('id', '=', sessionId)
      .where('lockedAt', 'is', null)
      .executeTakeFirst()
    if (school && numUpdatedRows) unit.facts.push({ name: 'access.session-locked', sessionId })
  })

/**
 * What the door did not write: that a session was seen which is open by less than the strictest lock, and another lock
 * than before. One statement, and no transaction round it: a session stands behind no school's wall.
 */
export async function noteSeen(
  { house, now }: Context,
  { sessionId, lastSeenAt, isSeen, idleLimits }: SessionAtDoor,
  here: { schoolId: Id; minutes: number } | undefined,
): Promise<void> {
  const isNoted = isSeen || Temporal.Instant.compare(now, lastSeenAt.add({ seconds: TOUCH_SECONDS })) < 0
  const isSame = !here || idleLimits[here.schoolId] === here.minutes
  if (isNoted && isSame) return
  const limits = here ? { ...idleLimits, [here.schoolId]: here.minutes } : idleLimits
  await house.database.query
    .updateTable('access.session')
    .set({ lastSeenAt: now, idleLimits: JSON.stringify(limits) })
    .where('id', '=', sessionId)
    .where('lockedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
}
