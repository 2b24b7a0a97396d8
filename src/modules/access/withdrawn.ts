import type { Duty } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'

export const SCOPES = ['all', 'internet', 'email', 'network', 'devices'] as const
export type Scope = (typeof SCOPES)[number]
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  all: 'All of it, and signing in here',
  internet: 'The internet',
  email: 'E-mail',
  network: 'The school’s network and files',
  devices: 'The school’s devices',
}
export const SCOPE_SHORT: Readonly<Record<Scope, string>> = {
  all: 'all access',
  internet: 'internet',
  email: 'e-mail',
  network: 'network and files',
  devices: 'devices',
}

/** Access that was taken away, and when it comes back. */
export type Withdrawn = {
  withdrawnId: Id
  personId: Id
  name: string
  scopes: Scope[]
  reason: string
  startsAt: Temporal.Instant
  /** The day on which it comes back, or is looked at; as it was put off last. */
  backOn: Temporal.PlainDate | null
  onReview: boolean
  decidedAt: Temporal.Instant
  decidedByName: string
  restoredAt: Temporal.Instant | null
  restoredByName: string | null
  shutAt: Temporal.Instant | null
  openedAt: Temporal.Instant | null
  duties: Duty[]
}

export type Standing = 'to-come' | 'now' | 'over'
type Days = Pick<Withdrawn, 'startsAt' | 'backOn' | 'onReview' | 'restoredAt'>

export function standingOf(
  { startsAt, backOn, onReview, restoredAt }: Days,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Standing {
  if (restoredAt) return 'over'
  if (!onReview && backOn && Temporal.PlainDate.compare(backOn, today) <= 0) return 'over'
  return Temporal.Instant.compare(startsAt, now) > 0 ? 'to-come' : 'now'
}

/** Whether somebody is to look whether it comes back. */
export const isToReview = (one: Days, now: Temporal.Instant, today: Temporal.PlainDate): boolean =>
  one.onReview &&
  standingOf(one, now, today) === 'now' &&
  one.backOn !== null &&
  Temporal.PlainDate.compare(one.backOn, today) <= 0

/** What is to be done at the systems themselves. */
export const toDo = (
  one: Days & Pick<Withdrawn, 'shutAt' | 'openedAt'>,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): 'shut' | 'open' | undefined => {
  const standing = standingOf(one, now, today)
  if (standing === 'now' && !one.shutAt) return 'shut'
  return standing === 'over' && one.shutAt && !one.openedAt ? 'open' : undefined
}
