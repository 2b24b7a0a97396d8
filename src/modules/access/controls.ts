import { accountEndsWithLeaver, uniqueAccounts } from './controls/accounts.ts'
import { coveredAudiences } from './controls/covered.ts'
import { loginKeptPrivate } from './controls/kept-private.ts'
import { lockOut, passwordAge, passwordLength } from './controls/passwords.ts'
import { idleLock, secondFactor } from './controls/sessions.ts'
import { withdrawnAccess } from './controls/withdrawn.ts'

export {
  accountEndsWithLeaver,
  coveredAudiences,
  idleLock,
  lockOut,
  loginKeptPrivate,
  passwordAge,
  passwordLength,
  secondFactor,
  uniqueAccounts,
  withdrawnAccess,
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
  loginKeptPrivate,
  withdrawnAccess,
] as const
