import type { KEPT } from './asked.ts'

export const AUDIENCES = ['staff', 'pupil'] as const
export const MATCH_EVERY = ['day', 'month', 'term', 'year', 'never'] as const
export type MatchEvery = (typeof MATCH_EVERY)[number]
export const SHARED = ['refused', 'with-reason'] as const
export const NAMES = ['none', 'any'] as const
export const PARTS_KEPT = ['in-grid', 'any'] as const
export const PASSWORDS = ['in-line', 'any'] as const

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
  parts: (typeof PARTS_KEPT)[number]
  passwords: (typeof PASSWORDS)[number]
  passwordDays: number
  sameAs: string
  heldBy: string
  kept: (typeof KEPT)[number]
}
