import { TOTP, Secret } from 'otpauth'
import {
  beginSecondFactor,
  hashPassword,
  inviteAccount,
  joinAccount,
  openPracticeSession,
  setUpSecondFactor,
} from '../../modules/access/index.ts'
import { onAccounts } from '../../platform/unit.ts'
import { newId } from '../../words/ids.ts'
import { as, asOperator, idOf, type Making, settle } from './making.ts'

const AGENT = 'Mozilla/5.0 (Windows NT 10.0) Edg/140'

/** Nobody knows it: people of a practice school come in without. */
const password = (): Promise<string> => hashPassword(newId() + newId())

/** They are invited, and make their account by the link. */
export async function giveAccounts(
  making: Making,
  wanted: readonly { name: string; email: string }[],
  at: Temporal.Instant,
): Promise<void> {
  const { school } = making
  const passwordHash = await password()
  for (const { name, email } of wanted) {
    const { path } = await inviteAccount(asOperator(making, at), { personId: idOf(making, name) })
    const linkToken = path?.split('/').at(-1) ?? ''
    const visitor = { ...(await as(making, name, at.add({ hours: 2 }))), school }
    const account = { email, passwordHash, passwordMinimum: 14 }
    await joinAccount(visitor, { linkToken, account })
  }
  await settle(making, at)
}

/** They sign in, and set up a second factor as their duty asks. */
export async function setUpSecondFactors(
  making: Making,
  names: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  for (const name of names) {
    const { accountId, token } = await signIn(making, name, at)
    const person = await as(making, name, at)
    const call = onAccounts({ ...person, actor: { ...person.actor, accountId } })
    const { secret } = await beginSecondFactor(call, { token })
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds })
    await setUpSecondFactor(call, { token, code })
  }
  await settle(making, at)
}

export const signIn = async (making: Making, name: string, at: Temporal.Instant) =>
  openPracticeSession(await as(making, name, at), { personId: idOf(making, name), agent: AGENT })
