import type { Call } from '../../../platform/call.ts'
import { notAllowed } from '../../../platform/errors.ts'
import { rightsToday } from '../../people/index.ts'
import { passwordLength } from '../controls.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { invitationOf } from '../queries/invitation.ts'
import { rulesFor, strictestFor } from '../queries/rules.ts'
import { newPassword } from './choose-password.ts'
import { joinAccount } from './join-account.ts'
import { type Browser, startSession } from './sign-in.ts'

/** With a new account: a password is all that is asked. Then signed in. */
export async function acceptWithNewAccount(
  call: Call,
  { linkToken, password }: { linkToken: string; password: string },
  browser: Browser,
) {
  const { school, personId, email } = await invitationOf(call, linkToken)
  const { minimum, name } = await beforeAnybody({ ...call, school }, async (_db, joined) => {
    const today = await rightsToday(joined, personId)
    const { characters } = await strictestFor(joined, passwordLength, today?.rights ?? new Set())
    return { minimum: characters, name: today?.name ?? '' }
  })
  const passwordHash = await newPassword(password, { minimum, near: [email, name, school.name] })
  const account = { email, passwordHash, passwordMinimum: minimum }
  const { accountId } = await joinAccount({ ...call, school }, { linkToken, account })
  const rules = await rulesFor(call, { id: accountId, schoolIds: [school.id] })
  return { school, ...(await startSession(call, { id: accountId, hasSecondFactor: false }, rules, browser)) }
}

/** With the account that is signed in, and not merely known: its page must be open, not locked. */
export async function acceptSignedIn(call: Call, { linkToken }: { linkToken: string }) {
  const { accountId, rights } = call.actor
  if (!accountId || !rights.has('account')) throw notAllowed('use this invitation without signing in')
  const { school } = await invitationOf(call, linkToken)
  await joinAccount({ ...call, school }, { linkToken, account: { id: accountId } })
  return { school }
}
