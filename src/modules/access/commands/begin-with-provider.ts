import type { Call } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { newHandOff, sealHandOff } from '../hand-off.ts'
import { addressAt, newVerifier } from '../provider-client.ts'
import { openProvider } from '../queries/open-providers.ts'
import { ownIdentities } from '../queries/own-identities.ts'
import { checkOwnPassword } from './check-own-password.ts'

type Away = { address: string; handOff: string }

async function sendAway(
  call: Call,
  providerId: string,
  { use, sessionId, next }: { use: 'sign-in' | 'connect'; sessionId: Id | null; next: string },
): Promise<Away | undefined> {
  const { provider } = (await openProvider(call, providerId)) ?? {}
  if (!provider) throw notFound('This way to sign in')
  const handOff = newHandOff({ use, providerId, sessionId, next, verifier: newVerifier() }, call.now)
  const address = await addressAt(provider, handOff)
  return address === undefined ? undefined : { address, handOff: sealHandOff(handOff) }
}

/** Where the browser goes to sign in at a provider, and what it carries meanwhile; undefined where that is silent. */
export const beginWithProvider = (call: Call, { providerId, next }: { providerId: string; next: string }) =>
  sendAway(call, providerId, { use: 'sign-in', sessionId: null, next })

/** The same to connect an account there: for who is signed in, at a school of theirs, with the password once more. */
export async function beginConnecting(
  call: Call,
  { providerId, token, password }: { providerId: string; token: string | undefined; password: string },
): Promise<Away | undefined> {
  const own = await ownIdentities(call)
  if (!own.some(one => one.providerId === providerId && !one.connectedAt))
    throw notFound('This way to sign in')
  const { sessionId } = await checkOwnPassword(call, {
    ...{ token, password, useCase: 'access.connect-identity' },
  })
  return sendAway(call, providerId, { use: 'connect', sessionId, next: '/account/sign-in-with' })
}
