import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { type Purpose, relyingParty, standsUntil } from '../passkey.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { acceptPasskey } from './accept-passkey.ts'
import { countTry, forgetTries, recordWrong } from './count-try.ts'

/** Of one network address: a signature cannot be guessed, but looking at one is work. */
const MOST_WRONG = 100

export const NOT_TAKEN = 'That passkey opens nothing here. Try another, or sign in with your password'

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(4_000)

/** What a browser hands over of a signature. */
const signed = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('not read')
      return z.NEVER
    }
  })
  .pipe(
    z.object({
      id: base64url,
      rawId: base64url,
      type: z.literal('public-key'),
      response: z.object({
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
        userHandle: base64url.optional(),
      }),
    }),
  )

type Asked = {
  response: string
  purpose: Purpose
  address: string
  /** Who must have signed, where somebody is signed in already. */
  holder?: Id
}

/**
 * Whose passkey signed our challenge. Counted before it is looked at; the same words for one that nobody has, that is
 * another's, was altered, used before or copied.
 */
export async function checkPasskey(
  call: Call,
  { response, purpose, address, holder }: Asked,
): Promise<{ accountId: Id }> {
  await countTry(call, {
    ...{ kind: 'passkey', of: address, address, limit: async () => MOST_WRONG },
    // A whole school may stand behind one address.
    counting: { waitsFrom: MOST_WRONG },
  })
  const accountId = await signerOf(call, { response, purpose, address, ...(holder ? { holder } : {}) })
  if (!accountId) {
    const { accountId: own } = call.actor
    await recordWrong(call, { useCase: 'access.check-passkey', accountId: own, lockOut: undefined })
    throw invalid({ passkey: NOT_TAKEN })
  }
  await forgetTries(call, 'passkey', address, address)
  return { accountId }
}

async function signerOf(call: Call, { response, purpose, holder }: Asked): Promise<Id | undefined> {
  const given = signed.safeParse(response)
  if (!given.success) return undefined
  const passkey = await passkeyOf(call, given.data.id)
  if (!passkey || (holder !== undefined && passkey.accountId !== holder)) return undefined
  const { userHandle } = given.data.response
  if (userHandle !== undefined && userHandle !== handleOf(passkey.accountId)) return undefined
  const found = await verified(call, given.data, passkey, purpose)
  if (!found) return undefined
  const done = await acceptPasskey(onAccounts(call), { passkeyId: passkey.id, ...found })
  return done?.accountId
}

/** What a passkey calls its holder: an id, and nothing that says who it is. */
export const handleOf = (accountId: Id): string =>
  Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url')

const passkeyOf = (call: Call, credentialId: string) =>
  beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('access.passkey as k')
      .innerJoin('access.account as a', 'a.id', 'k.accountId')
      .where('a.closedAt', 'is', null)
      .where('k.removedAt', 'is', null)
      .where('k.refusedAt', 'is', null)
      .where('k.credentialId', '=', Buffer.from(credentialId, 'base64url'))
      .select(['k.id', 'k.accountId', 'k.publicKey'])
      .executeTakeFirst(),
  )

/** Origin, site, holder's verification, challenge and signature; its count is looked at where it is kept. */
async function verified(
  { now }: Call,
  response: z.output<typeof signed>,
  { publicKey }: { publicKey: Uint8Array },
  purpose: Purpose,
) {
  const { origin, id: expectedRPID } = relyingParty()
  let taken: { challenge: string; standsUntil: Temporal.Instant } | undefined
  try {
    const { verified: isRight, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} } as never,
      expectedOrigin: origin,
      expectedRPID,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 },
      expectedChallenge(challenge) {
        const until = standsUntil(challenge, purpose, now)
        if (until) taken = { challenge, standsUntil: until }
        return until !== undefined
      },
    })
    return isRight && taken ? { ...taken, counter: authenticationInfo.newCounter } : undefined
  } catch {
    // The library throws for whatever is not as it should be.
    return undefined
  }
}
