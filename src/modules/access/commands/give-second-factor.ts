import type { Call } from '../../../platform/call.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { rulesFor } from '../queries/rules.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { sessionOf } from '../queries/session-of.ts'
import { mayChangeFactor } from '../second-factor.ts'
import { isOver } from '../session.ts'
import { acceptSecondFactor } from './accept-second-factor.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { countTry, forgetTries, recordWrong } from './count-try.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.ts'
import { tellSchools } from './tell-schools.ts'

const CONFIRM = 'access.confirm-second-factor'
const MOST_CODES = 10
/** Anything else is tried as a recovery code: too long to guess, so it is counted for its session alone. */
const OF_THE_APP = /^\s*(?:\d\s*){6}$/

type Given = { token: string | undefined; code: string; address: string }

/** Counted like a password: a million codes must not be tried. @returns the session's new token. */
export async function giveSecondFactor(
  call: Call,
  { token, code, address }: Given,
): Promise<{ token: string }> {
  const { accountId } = call.actor
  if (!token || !accountId) throw notFound('This session')
  if (!code.trim()) throw invalid({ code: 'Enter the code' })
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  // Whoever was signed out must not use up the tries of whoever is signing in.
  if (
    session?.accountId !== accountId ||
    !session.hasSecondFactor ||
    session.lockedAt ||
    isOver(session, call.now)
  )
    throw notFound('This session')
  const counted = OF_THE_APP.test(code)
    ? ({ kind: 'code', of: accountId } as const)
    : ({ kind: 'recovery-code', of: session.sessionId } as const)
  await countTry(call, { ...counted, address, limit: async () => MOST_CODES })
  const accepted = await acceptSecondFactor(onAccounts(call), { token, code })
  if (!accepted) {
    await recordWrong(call, { useCase: 'access.give-second-factor', accountId, lockOut: undefined })
    throw invalid({ code: 'That code is not right, or has been used. Wait for the next one' })
  }
  await forgetTries(call, counted.kind, counted.of, address)
  return accepted
}

/** Sets it up, and tells the account's schools that it stands. Whoever has one already gives the password too. */
export async function setUpSecondFactor(
  call: Call,
  { token, code, password = '' }: { token: string | undefined; code: string; password?: string },
) {
  if (!token) throw notFound('This session')
  const before = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (before && !mayChangeFactor(before, call.now)) throw notFound('This session')
  if (before?.hasSecondFactor) await checkOwnPassword(call, { token, password, useCase: CONFIRM })
  const done = await confirmSecondFactor(onAccounts(call), { token, code })
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, done.token))
  const { schools } = await rulesFor(call, { id: done.accountId, schoolIds: session?.schoolIds ?? [] })
  await tellSchools(call, schools, 'access.second-factor-set', done.accountId)
  return done
}

/** Ten new recovery codes, for who shows the password once more. */
export async function makeRecoveryCodes(
  call: Call,
  { token, password }: { token: string | undefined; password: string },
) {
  await checkOwnPassword(call, { token, password, useCase: 'access.replace-recovery-codes' })
  return replaceRecoveryCodes(onAccounts(call), { token: token ?? '' })
}
