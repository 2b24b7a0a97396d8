import { accountEndsWithLeaver, uniqueAccounts } from './controls/accounts.ts'
import { coveredAudiences } from './controls/covered.ts'
import { lockOut, passwordAge, passwordLength } from './controls/passwords.ts'
import { idleLock, secondFactor } from './controls/sessions.ts'

export {
  accountEndsWithLeaver,
  coveredAudiences,
  idleLock,
  lockOut,
  passwordAge,
  passwordLength,
  secondFactor,
  uniqueAccounts,
}

/** What a policy can ask of this room. */
export const controls = [
  idleLock,
  passwordLength,
  passwordAge,
  secondFactor,
  lockOut,
  uniqueAccounts,
  accountEndsWithLeaver,
  coveredAudiences,
] as const
