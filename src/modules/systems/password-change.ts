import type { KEPT } from './asked.ts'

export type PasswordChange = { system: string; within: number; kept: (typeof KEPT)[number] }
/** Where no policy says how many days. */
export const DAYS_WITHOUT_POLICY = 14

export const withinOf = (asked: readonly PasswordChange[], name: string): number =>
  asked.find(({ system }) => system.toLowerCase() === name.toLowerCase())?.within ?? DAYS_WITHOUT_POLICY
