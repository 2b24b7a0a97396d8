import type { Fact } from '../../platform/facts.ts'

/** What this room announces, at each school of the account. */
export const FACTS = [
  'access.account-joined',
  'access.account-ended',
  'access.password-set',
  'access.second-factor-set',
  'access.session-opened',
  'access.session-locked',
  'access.session-ended',
  'access.locked-out',
  'access.identity-changed',
  'access.provider-added',
  'access.provider-ended',
  'access.login-noted',
  'access.login-settled',
] as const satisfies readonly Fact['name'][]
export type AccessFact = (typeof FACTS)[number]
