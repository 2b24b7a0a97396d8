import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { type HandOff, openHandOff } from '../hand-off.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type NotTold, toldBy } from '../provider-client.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { hasSecondFactor } from '../queries/has-second-factor.ts'
import { openProvider } from '../queries/open-providers.ts'
import { rulesFor, schoolsJoined } from '../queries/rules.ts'
import { hashToken } from '../token.ts'
import { connectIdentity } from './connect-identity.ts'
import { makeResetLink } from './make-reset-link.ts'
import { type Browser, isPasswordOld, type SignedIn, startSession } from './sign-in.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

/** Why somebody who came back is not signed in. */
export type NotIn = NotTold | 'late' | 'unknown' | 'locked'
export type CameBack =
  | { not: NotIn; use: HandOff['use'] }
  | { connected: true }
  | { signedIn: SignedIn; next: string }

/** Each answer of a provider is taken once, even where two browsers bring it. */
const takeOnce = command({
  name: 'access.use-hand-off',
  input: z.object({ state: z.string(), until: z.instanceof(Temporal.Instant) }),
  may: may.signIn,
  load: async () => true,
  async run({ db }, { state, until }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('access.usedChallenge')
      .values({ hash: hashToken(state), expiresAt: until })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
})

/** Whoever went to a provider comes back, with its answer in the address and what their browser carried meanwhile. */
export async function comeBack(
  call: Call,
  { carried, answer }: { carried: string | undefined; answer: URLSearchParams },
  browser: Browser,
): Promise<CameBack> {
  const handOff = openHandOff(carried, call.now)
  if (!handOff || answer.get('state') !== handOff.state) return { not: 'late', use: 'sign-in' }
  const { use } = handOff
  const until = Temporal.Instant.fromEpochMilliseconds(handOff.until)
  const isFirst = await takeOnce(onAccounts(call), { state: handOff.state, until })
  const open = isFirst && (await openProvider(call, handOff.providerId))
  if (!open) return { not: 'late', use }
  const told = await toldBy(open.provider, handOff, answer)
  if ('not' in told) return { not: told.not, use }
  const there = { ...call, school: open.school }
  return use === 'connect'
    ? connect(there, { ...handOff, subject: told.subject }, browser)
    : enter(there, { ...handOff, subject: told.subject }, browser)
}

async function connect(
  call: Call,
  { sessionId, providerId, subject }: HandOff & { subject: string },
  { token }: Browser,
): Promise<CameBack> {
  if (!token || !sessionId || !call.actor.rights.has('account')) return { not: 'late', use: 'connect' }
  const { accountId, schoolIds } = await connectIdentity(call, {
    ...{ token, sessionId, providerId, subject },
  })
  const account = { id: accountId, schoolIds }
  const { schools } = await rulesFor(call, account)
  await tellSchools(call, schools, 'access.identity-changed', accountId)
  await tellHolder(call, account, 'Somebody who connected a way to sign in')
  return { connected: true }
}

async function enter(
  call: Call,
  { providerId, subject, next, use }: HandOff & { subject: string },
  browser: Browser,
): Promise<CameBack> {
  const account = await accountOf(call, { providerId, subject })
  if (!account) return { not: 'unknown', use }
  if (!(await isHereToday(call, account))) return { not: 'unknown', use }
  const rules = await rulesFor(call, account)
  if (account.lockedAt) return { not: 'locked', use }
  if (account.changeDueAt || isPasswordOld(call, account, rules)) {
    const { token } = await makeResetLink(onAccounts(call), { accountId: account.id, minutes: 15 })
    return { signedIn: { next: 'new-password', linkToken: token }, next }
  }
  // It stands in the place of the password, and of no second factor that a school asks for.
  return { signedIn: await startSession(call, account, rules, browser), next }
}

/** A provider speaks for its own school: whoever has left that school is nobody to it. */
async function isHereToday(call: Call, account: { id: Id; schoolIds: readonly Id[] }): Promise<boolean> {
  const asking = onAccounts({ ...call, actor: { ...call.actor, accountId: account.id } })
  const here = (await schoolsJoined(asking, account)).find(({ school }) => school.id === call.school.id)
  if (!here) return false
  const today = await beforeAnybody(call, (_db, joined) => rightsToday(joined, here.personId))
  return today !== undefined
}

const accountOf = (call: Call, { providerId, subject }: { providerId: Id; subject: string }) =>
  beforeAnybody(call, async db => {
    const identity = await db
      .updateTable('access.identity')
      .set({ lastUsedAt: call.now })
      .where('providerId', '=', providerId)
      .where('subject', '=', subject)
      .where('endedAt', 'is', null)
      .returning('accountId')
      .executeTakeFirst()
    return (
      identity &&
      db
        .selectFrom('access.account as a')
        .where('a.id', '=', identity.accountId)
        .where('a.closedAt', 'is', null)
        .select(['a.id', 'a.schoolIds', 'a.passwordSetAt', 'a.lockedAt', 'a.changeDueAt'])
        .select(hasSecondFactor.as('hasSecondFactor'))
        .executeTakeFirst()
    )
  })
