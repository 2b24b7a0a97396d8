import { generateRegistrationOptions } from '@simplewebauthn/server'
import type { Call } from '../../../platform/call.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { ALGORITHMS, MOST_PASSKEYS, newChallenge, relyingParty } from '../passkey.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { sessionOf } from '../queries/session-of.ts'
import { mayChangeFactor } from '../second-factor.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { handleOf } from './check-passkey.ts'

const LONGEST_NAME = 60

/** Its holder's own name for it. */
export function passkeyName(given: string): string {
  const name = given.trim().replaceAll(/\s+/g, ' ')
  if (!name) throw invalid({ name: 'Give it a name, such as “my phone”' })
  if (name.length > LONGEST_NAME) throw invalid({ name: `Use ${LONGEST_NAME} characters or fewer` })
  return name
}

/**
 * The password once more, and the second factor where there is one already: what the browser is then asked to make
 * proves both, for this session and for a quarter of an hour.
 */
export async function beginPasskey(
  call: Call,
  { token, name: given, password }: { token: string | undefined; name: string; password: string },
) {
  if (!token) throw notFound('This session')
  const name = passkeyName(given)
  const before = await beforeAnybody(onAccounts(call), db => sessionOf(db, token))
  if (!before || !mayChangeFactor(before, call.now)) throw notFound('This session')
  const { accountId, sessionId, email } = await checkOwnPassword(call, {
    ...{ token, password, useCase: 'access.add-passkey' },
  })
  const known = await beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('access.passkey')
      .select(['credentialId', 'transports', 'refusedAt'])
      .where('accountId', '=', accountId)
      .where('removedAt', 'is', null)
      .execute(),
  )
  if (known.length >= MOST_PASSKEYS)
    throw conflict(`You have ${MOST_PASSKEYS} passkeys. Remove one that you do not use.`)
  const options = await generateRegistrationOptions({
    rpName: 'Watchword',
    rpID: relyingParty().id,
    userName: email,
    userID: new Uint8Array(Buffer.from(handleOf(accountId), 'base64url')),
    userDisplayName: call.actor.name,
    challenge: newChallenge({ use: 'add', of: sessionId }, call.now),
    attestationType: 'none',
    supportedAlgorithmIDs: [...ALGORITHMS],
    timeout: 300_000,
    // The device of one that was refused may make another in its place.
    excludeCredentials: known
      .filter(({ refusedAt }) => !refusedAt)
      .map(({ credentialId, transports }) => ({
        id: Buffer.from(credentialId).toString('base64url'),
        transports: [...transports] as never,
      })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { name, options }
}
