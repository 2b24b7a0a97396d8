import type { KEPT } from './asked.ts'

export const AUDIENCES = ['staff', 'pupil'] as const
export const MATCH_EVERY = ['day', 'month', 'term', 'never'] as const
export type MatchEvery = (typeof MATCH_EVERY)[number]
export const SHARED = ['refused', 'with-reason'] as const
export const NAMES = ['none', 'any'] as const

export type AccountsMatch = {
  system: string
  audience: (typeof AUDIENCES)[number]
  every: MatchEvery
  leaverClosedDays: number
  unusedMonths: number
  fromYear: string
  shared: (typeof SHARED)[number]
  source: string
  names: (typeof NAMES)[number]
  kept: (typeof KEPT)[number]
}
