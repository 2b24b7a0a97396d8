import { ALL, type KEPT } from './asked.ts'

/** What is done with somebody's account, and what is said where nothing is to be done. */
export const WHATS = ['made', 'no-need', 'reset', 'closed', 'had-none'] as const
export type What = (typeof WHATS)[number]
export const WHAT_WORDS: Readonly<Record<What, string>> = {
  made: 'Made',
  'no-need': 'Needs none',
  reset: 'Password reset',
  closed: 'Closed',
  'had-none': 'Had none',
}
/** What settles a task: done, or nothing to do. */
export const SETTLES = { make: ['made', 'no-need'], close: ['closed', 'had-none'] } as const
export type TaskKind = keyof typeof SETTLES

export const KNOWN_BY = ['seen', 'teacher', 'line-manager', 'called-back'] as const
export type KnownBy = (typeof KNOWN_BY)[number]
export const KNOWN_BY_WORDS: Readonly<Record<KnownBy, string>> = {
  seen: 'They stood before me',
  teacher: 'Their class teacher asked for it',
  'line-manager': 'Whoever they work for asked for it',
  'called-back': 'I called back on the number that the school holds',
}

export const BY = ['owner', 'creators'] as const
export type AccountTasks = {
  system: string
  by: (typeof BY)[number]
  lateAfterDays: number
  kept: (typeof KEPT)[number]
}

/** What the policy asks of this system; one that names it stands over one of all. */
export const tasksAskedOf = (asked: readonly AccountTasks[], name: string): AccountTasks | undefined =>
  asked.find(({ system }) => system.toLowerCase() === name.toLowerCase()) ??
  asked.find(({ system }) => system === ALL)

type Due = { systemName: string; due: Temporal.PlainDate }
export const isLateTask = (
  { systemName, due }: Due,
  asked: readonly AccountTasks[],
  today: Temporal.PlainDate,
): boolean => {
  const days = tasksAskedOf(asked, systemName)?.lateAfterDays ?? 1
  return Temporal.PlainDate.compare(due.add({ days }), today) <= 0
}
