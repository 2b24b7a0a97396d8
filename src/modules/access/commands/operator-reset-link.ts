import { type House, INSTALLATION, operator } from '../../../platform/call.ts'
import { newId } from '../../../words/ids.ts'
import { makeResetLink } from './make-reset-link.ts'
import { accountByEmail } from './sign-in.ts'

const MINUTES = 60

/**
 * The way back in for whom nobody else can help, made at the machine itself and written into the log.
 * @returns the token of `/password-reset/:token`, or undefined where nobody signs in with this address.
 */
export async function operatorResetLink(
  house: House,
  email: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const call = { house, school: INSTALLATION, actor: operator, now, requestId: newId() }
  const account = await accountByEmail(call, email)
  return account && (await makeResetLink(call, { accountId: account.id, minutes: MINUTES })).token
}
