import os from 'node:os'
import type { Call } from '../../../platform/call.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { sameEmail } from '../account.ts'
import { lengthOf } from '../password.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { hasSecondFactor } from '../queries/has-second-factor.ts'
import { type Rules, rulesFor } from '../queries/rules.ts'
import { turns } from '../turns.ts'
import { checkPassword } from './check-password.ts'
import { makeResetLink } from './make-reset-link.ts'
import { notePassword } from './note-password.ts'
import { noteSecondSession } from './note-second-session.ts'
import { openSession } from './open-session.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

export type Browser = {
  address: string
  agent: string
  token: string | undefined
  /** What it carries from one sign-in to the next. */
  device?: string
}

export type SignedIn =
  | { next: 'open' | 'second-factor-due' | 'second-factor-to-set-up'; token: string; rules: Rules }
  /** Its password is too old or too short by now: nothing opens but the page that changes it. */
  | { next: 'new-password'; linkToken: string }

const WRONG = 'The e-mail address or the password is not right'

export const LOCKED =
  'This account is locked, because its password may be known. Get a new password by “I cannot remember my password”, or from your headteacher.'

/** A school that signs in at nine o'clock must leave connections for everybody's pages: there are ten. */
const inTurn = turns(Math.min(os.availableParallelism() + 2, 7))

/** E-mail address and password. The same work and the same sentence whether or not there is such an account. */
export const signIn = (...asked: Parameters<typeof signInNow>): Promise<SignedIn> =>
  inTurn(() => signInNow(...asked))

async function signInNow(
  call: Call,
  answers: { email: string; password: string },
  browser: Browser,
): Promise<SignedIn> {
  const email = sameEmail(answers.email)
  if (!email) throw invalid({ email: 'Enter your e-mail address' })
  if (!answers.password) throw invalid({ password: 'Enter your password' })
  const account = await accountByEmail(call, email)
  const given = { email, password: answers.password, address: browser.address, useCase: 'access.sign-in' }
  if (!(await checkPassword(call, account, given)) || !account) throw invalid({ email: WRONG })

  if (account.lockedAt) throw conflict(LOCKED)
  const rules = await rulesFor(call, account)
  const length = lengthOf(answers.password)
  if (account.changeDueAt || isPasswordOld(call, account, rules) || length < rules.passwordMinimum) {
    const { token } = await makeResetLink(onAccounts(call), { accountId: account.id, minutes: 15 })
    return { next: 'new-password', linkToken: token }
  }
  if (account.passwordMinimum !== rules.passwordMinimum) {
    await notePassword(onAccounts(call), { accountId: account.id, passwordMinimum: rules.passwordMinimum })
  }
  return startSession(call, account, rules, browser)
}

/** A school may ask that a password is changed by age: whichever way somebody comes in, it is then changed first. */
export const isPasswordOld = (
  { now }: Call,
  { passwordSetAt }: { passwordSetAt: Temporal.Instant },
  { passwordDays }: Rules,
): boolean => passwordDays !== null && passwordSetAt.until(now).total('hours') / 24 > passwordDays

/** For who has just shown the password, or just set it by a link. */
export async function startSession(
  call: Call,
  account: { id: Id; hasSecondFactor: boolean },
  rules: Rules,
  { agent, address, token: oldToken, device }: Browser,
  /** When both factors were given in one, by a passkey. */
  provenAt: Temporal.Instant | null = null,
): Promise<Exclude<SignedIn, { next: 'new-password' }>> {
  const { idleLimits, secondFactorFor } = rules
  const asking = onAccounts({ ...call, actor: { ...call.actor, accountId: account.id } })
  const { token, sessionId, isNewDevice } = await openSession(asking, {
    ...{ accountId: account.id, agent, address, idleLimits, secondFactorFor, secondFactorAt: provenAt },
    ...(oldToken ? { oldToken } : {}),
    ...(device ? { device } : {}),
  })
  await tellSchools(asking, rules.schools, 'access.session-opened', account.id)
  const schoolIds = rules.schools.map(({ id }) => id)
  if (isNewDevice)
    await tellHolder(
      asking,
      { id: account.id, schoolIds },
      'Somebody who signed in on a device that is new here',
    )
  await noteSecondSession(asking, { id: account.id, schoolIds }, sessionId)
  if (provenAt) return { next: 'open', token, rules }
  const next = account.hasSecondFactor
    ? 'second-factor-due'
    : secondFactorFor.length
      ? 'second-factor-to-set-up'
      : 'open'
  return { next, token, rules }
}

export const accountByEmail = (call: Call, email: string) =>
  beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('access.account as a')
      .selectAll()
      .select(hasSecondFactor.as('hasSecondFactor'))
      .where('email', '=', sameEmail(email))
      .where('closedAt', 'is', null)
      .executeTakeFirst(),
  )
