import type { Id } from '../../words/ids.ts'
import type { IdleLimits, SessionRow } from './tables.ts'

/** However busy, a session ends with the working day. */
export const LONGEST_HOURS = 12
/** A page every few seconds must not be a write every few seconds. */
export const TOUCH_SECONDS = 15

export type SessionTimes = Pick<
  SessionRow,
  'lastSeenAt' | 'expiresAt' | 'lockedAt' | 'endedAt' | 'idleLimits'
>

/**
 * After how many minutes it locks: the strictest of the account's schools, or else work at one school would
 * keep another's pages open on an empty desk. What this school asks now stands over what it asked before.
 */
export function idleMinutesOf(limits: IdleLimits, here?: { schoolId: Id; minutes: number }): number {
  const minutes = Object.values(here ? { ...limits, [here.schoolId]: here.minutes } : limits)
  return minutes.length ? Math.min(...minutes) : FALLBACK_MINUTES
}

/** For an account that is at no school any more. */
export const FALLBACK_MINUTES = 10

export const isOver = ({ expiresAt, endedAt }: SessionTimes, now: Temporal.Instant): boolean =>
  endedAt !== null || Temporal.Instant.compare(expiresAt, now) <= 0

/** The moment at which it locked, by hand or for want of use; undefined while it is open. */
export function lockedSince(
  { lockedAt, lastSeenAt }: SessionTimes,
  idleMinutes: number,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (lockedAt) return lockedAt
  const due = lastSeenAt.add({ minutes: idleMinutes })
  return Temporal.Instant.compare(due, now) <= 0 ? due : undefined
}

/** A session that ends takes with it the second factor that was being set up in it. */
export const endingAt = (endedAt: Temporal.Instant) => ({ endedAt, totpNextSealed: null, totpNextAt: null })
