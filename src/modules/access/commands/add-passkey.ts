import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { ALGORITHMS, relyingParty, standsUntil } from '../passkey.ts'
import { may } from '../permissions.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { rulesFor } from '../queries/rules.ts'
import { sessionOf } from '../queries/session-of.ts'
import { endingAt } from '../session.ts'
import { mayChangeFactor } from '../second-factor.ts'
import { hashToken, newToken } from '../token.ts'
import { passkeyName } from './begin-passkey.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'
import { writeRecoveryCodes } from './write-recovery-codes.ts'

/** By the standard. */
const LONGEST_ID = 1023
const NOT_ADDED = 'That passkey was not added. Try again, or use another device'

const writePasskey = command({
  name: 'access.add-passkey',
  input: z.object({
    token: z.string(),
    name: z.string(),
    credentialId: z.instanceof(Uint8Array).refine(({ length }) => length <= LONGEST_ID, NOT_ADDED),
    publicKey: z.instanceof(Uint8Array),
    counter: z.int().min(0),
    transports: z.array(z.string().regex(/^[\w-]{1,20}$/, NOT_ADDED)).max(10, NOT_ADDED),
    challenge: z.string(),
    standsUntil: z.instanceof(Temporal.Instant),
  }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    return session && mayChangeFactor(session, now) ? session : undefined
  },
  async run({ db, now, touched }, { token: _, challenge, standsUntil, ...made }, session) {
    const { accountId, sessionId, hasSecondFactor } = session
    const used = await db
      .insertInto('access.usedChallenge')
      .values({ hash: hashToken(challenge), expiresAt: standsUntil })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (used.numInsertedOrUpdatedRows !== 1n) throw invalid({ name: NOT_ADDED })
    const id = newId()
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('access.passkey')
      .values({
        ...{ id, accountId, ...made, addedAt: now },
        ...{ lastUsedAt: null, refusedAt: null, heldAt: null, removedAt: null },
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw invalid({ name: NOT_ADDED })
    touched(id, accountId)
    if (hasSecondFactor) return { first: undefined }
    // Whoever is signed in elsewhere has given none, and this session is worth more than it was.
    const token = newToken()
    await db
      .updateTable('access.session')
      .set({ tokenHash: hashToken(token), secondFactorAt: now })
      .where('id', '=', sessionId)
      .execute()
    await db
      .updateTable('access.session')
      .set(endingAt(now))
      .where('accountId', '=', accountId)
      .where('id', '<>', sessionId)
      .where('endedAt', 'is', null)
      .execute()
    return { first: { token, codes: await writeRecoveryCodes(db, accountId, now) } }
  },
})

/**
 * The key that the browser made for our challenge. @returns ten recovery codes and a new token, where it is the first
 * second factor of this account: without codes a lost telephone would be a lost account.
 */
export async function addPasskey(
  call: Call,
  { token, name: given, response }: { token: string | undefined; name: string; response: string },
) {
  if (!token) throw notFound('This session')
  const name = passkeyName(given)
  const session = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (!session || session.accountId !== call.actor.accountId) throw notFound('This session')
  const made = await verified(call, session.sessionId, response)
  if (!made) throw invalid({ name: NOT_ADDED })
  const done = await writePasskey(onAccounts(call), { token, name, ...made })
  const account = { id: session.accountId, schoolIds: session.schoolIds }
  const { schools } = await rulesFor(call, account)
  await tellSchools(call, schools, 'access.second-factor-set', account.id)
  await tellHolder(call, account, 'Somebody who added a passkey')
  return done
}

async function verified({ now }: Call, sessionId: Id, response: string) {
  const { origin, id: expectedRPID } = relyingParty()
  let taken: { challenge: string; standsUntil: Temporal.Instant } | undefined
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(response.slice(0, 20_000)),
      supportedAlgorithmIDs: [...ALGORITHMS],
      expectedOrigin: origin,
      expectedRPID,
      requireUserVerification: true,
      expectedChallenge(challenge) {
        const until = standsUntil(challenge, { use: 'add', of: sessionId }, now)
        if (until) taken = { challenge, standsUntil: until }
        return until !== undefined
      },
    })
    if (!registrationInfo || !taken) return undefined
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return {
      ...taken,
      ...{
        publicKey: Buffer.from(publicKey),
        credentialId: Buffer.from(id, 'base64url'),
        counter,
        transports,
      },
    }
  } catch {
    // The library throws for whatever is not as it should be.
    return undefined
  }
}
