import type { Call } from '../../../platform/call.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { rulesFor } from '../queries/rules.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { sessionOf } from '../queries/session-of.ts'
import { acceptSecondFactor } from './accept-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { countTry, forgetTries, recordWrong } from './count-try.ts'
import { tellSchools } from './tell-schools.ts'

const MOST_CODES = 10

type Given = { token: string | undefined; code: string; address: string }

/** Counted like a password: a million codes must not be tried. @returns the session's new token. */
export async function giveSecondFactor(
  call: Call,
  { token, code, address }: Given,
): Promise<{ token: string }> {
  const { accountId } = call.actor
  if (!token || !accountId) throw notFound('This session')
  if (!code.trim()) throw invalid({ code: 'Enter the code' })
  await countTry(call, { kind: 'code', of: accountId, address, limit: async () => MOST_CODES })
  const accepted = await acceptSecondFactor(onAccounts(call), { token, code })
  if (!accepted) {
    await recordWrong(call, { useCase: 'access.give-second-factor', accountId, lockOut: undefined })
    throw invalid({ code: 'That code is not right, or has been used. Wait for the next one' })
  }
  await forgetTries(call, 'code', accountId, address)
  return accepted
}

/** Sets it up, and tells the account's schools that it stands. */
export async function setUpSecondFactor(
  call: Call,
  { token, code }: { token: string | undefined; code: string },
) {
  if (!token) throw notFound('This session')
  const done = await confirmSecondFactor(onAccounts(call), { token, code })
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, done.token))
  const { schools } = await rulesFor(call, { id: done.accountId, schoolIds: session?.schoolIds ?? [] })
  await tellSchools(call, schools, 'access.second-factor-set', done.accountId)
  return done
}
