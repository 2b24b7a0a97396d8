/** How long wrong tries are remembered, and how long a lock-out lasts. */
export const WINDOW_MINUTES = 15
/** From this try on each wrong one has to wait, twice as long as the one before. */
const WAITS_FROM = 5
/** Below it no policy is asked, so that a known address takes no longer than an unknown one. */
export const ASKS_POLICY_FROM = 3

export type Tries = { count: number; startedAt: Temporal.Instant; waitUntil: Temporal.Instant | null }

/** From which try on it waits, and after how many minutes the count begins again. */
export type Counting = { waitsFrom?: number; windowMinutes?: number }

export type NextTry =
  | { isAllowed: false; until: Temporal.Instant }
  | ({ isAllowed: true; isLast: boolean } & Tries)

/**
 * What one more try makes of those before it. It is counted before it is tried, so that a hundred at once are
 * a hundred; a right one wipes the count.
 */
export function nextTry(
  before: Tries | undefined,
  now: Temporal.Instant,
  limit: number,
  { waitsFrom = WAITS_FROM, windowMinutes = WINDOW_MINUTES }: Counting = {},
): NextTry {
  if (before?.waitUntil && Temporal.Instant.compare(now, before.waitUntil) < 0) {
    return { isAllowed: false, until: before.waitUntil }
  }
  const isOver =
    !before || Temporal.Instant.compare(before.startedAt.add({ minutes: windowMinutes }), now) <= 0
  const count = isOver ? 1 : before.count + 1
  const startedAt = isOver ? now : before.startedAt
  const isLast = count >= limit
  const seconds = isLast ? WINDOW_MINUTES * 60 : count >= waitsFrom ? 2 ** Math.min(count - waitsFrom, 6) : 0
  return { isAllowed: true, isLast, count, startedAt, waitUntil: seconds ? now.add({ seconds }) : null }
}
