import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { sameEmail } from '../account.ts'
import { queueNotice } from '../../messages/index.ts'
import { schoolsJoined } from '../queries/rules.ts'
import { countTry } from './count-try.ts'
import { makeResetLink } from './make-reset-link.ts'
import { accountByEmail } from './sign-in.ts'

const MINUTES = 60
const MOST_AN_HOUR = 5

/** Sends a link to the account's address, if there is such an account. The asker is told the same either way. */
export async function askPasswordReset(
  call: Call,
  answers: { email: string },
  { address }: { address: string },
): Promise<void> {
  const email = sameEmail(answers.email)
  if (!z.email().safeParse(email).success)
    throw invalid({ email: 'Enter an e-mail address, like name@example.sch.uk' })
  await countTry(call, { kind: 'reset', of: `${address} ${email}`, address, limit: async () => MOST_AN_HOUR })
  const account = await accountByEmail(call, email)
  if (!account) return
  const joined = await schoolsJoined(
    { ...onAccounts(call), actor: { ...call.actor, accountId: account.id } },
    account,
  )
  const [first] = joined
  if (!first) return
  const { token, expiresAt } = await makeResetLink(onAccounts(call), {
    accountId: account.id,
    minutes: MINUTES,
  })
  await queueNotice(
    { ...call, school: first.school },
    {
      ...{ personId: first.personId, kind: 'account', saidTo: 'Somebody who asked for a new password' },
      ...{ template: 'password-reset', address: email, path: `/password-reset/${token}`, expiresAt },
    },
  )
}
