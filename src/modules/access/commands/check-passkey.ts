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
import { tellHolder } from './tell-holder.ts'

/** Of one network address: a signature cannot be guessed, but looking at one is work. */
const MOST_WRONG = 100

const NOT_TAKEN = 'That passkey opens nothing here. Try another, or sign in with your password'
const HELD =
  'Your password may have been known, so this passkey waits. Sign in with your password first, then give it'

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
  /** In a session that the password alone opened: there one that is held is let go. */
  isBesidePassword?: boolean
}

/**
 * Whose passkey signed our challenge. Counted before it is looked at; the same words for one that nobody has, that is
 * another's, was altered, used before or copied.
 */
export async function checkPasskey(call: Call, asked: Asked): Promise<{ accountId: Id }> {
  const { address } = asked
  await countTry(call, {
    ...{ kind: 'passkey', of: address, address, limit: async () => MOST_WRONG },
    // A whole school may stand behind one address.
    counting: { waitsFrom: MOST_WRONG },
  })
  const found = await signerOf(call, asked)
  if (found?.came !== 'taken') {
    if (found?.came === 'copied')
      await tellHolder(
        call,
        found.account,
        'Somebody whose passkey may have been copied',
        '/account/passkeys',
      )
    const { accountId: own } = call.actor
    await recordWrong(call, { useCase: 'access.check-passkey', accountId: own, lockOut: undefined })
    throw invalid({ passkey: found?.came === 'held' ? HELD : NOT_TAKEN })
  }
  await forgetTries(call, 'passkey', address, address)
  return { accountId: found.account.id }
}

async function signerOf(call: Call, { response, purpose, holder, isBesidePassword = false }: Asked) {
  const given = signed.safeParse(response)
  if (!given.success) return undefined
  const passkey = await passkeyOf(call, given.data.id)
  if (!passkey || (holder !== undefined && passkey.accountId !== holder)) return undefined
  const { userHandle } = given.data.response
  if (userHandle !== undefined && userHandle !== handleOf(passkey.accountId)) return undefined
  const found = await verified(call, given.data, passkey, purpose)
  if (!found) return undefined
  const came = await acceptPasskey(onAccounts(call), {
    ...{ passkeyId: passkey.id, ...found, isBesidePassword },
  })
  return { came, account: { id: passkey.accountId, schoolIds: passkey.schoolIds } }
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
      .select(['k.id', 'k.accountId', 'k.publicKey', 'a.schoolIds'])
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
