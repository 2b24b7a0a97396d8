import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { sessionOf } from '../queries/session-of.ts'
import { isOver } from '../session.ts'
import { hashToken, newToken } from '../token.ts'
import { checkPasskey } from './check-passkey.ts'
import { unlockSession } from './unlock-session.ts'

const noteFactor = command({
  name: 'access.prove-by-passkey',
  input: z.object({ token: z.string() }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    return session && !session.lockedAt && !isOver(session, now) ? session : undefined
  },
  async run({ db, now, touched }, _input, { sessionId }) {
    const token = newToken()
    await db
      .updateTable('access.session')
      .set({ tokenHash: hashToken(token), secondFactorAt: now, lastSeenAt: now, provenAt: now })
      .where('id', '=', sessionId)
      .execute()
    touched(sessionId)
    return { token }
  },
})

type Given = { token: string | undefined; response: string; address: string }

/** A passkey of this account signed for this session. @returns its token. */
async function proven(
  call: Call,
  { token, response, address }: Given,
  use: 'prove' | 'unlock',
): Promise<string> {
  const { accountId } = call.actor
  const session = token && (await beforeAnybody(onAccounts(call), db => sessionOf(db, token)))
  if (!token || !session || session.accountId !== accountId || isOver(session, call.now))
    throw notFound('This session')
  await checkPasskey(call, {
    ...{ response, address, purpose: { use, of: session.sessionId }, holder: session.accountId },
    isBesidePassword: use === 'prove' && session.secondFactorAt === null,
  })
  return token
}

/** In place of a code. @returns the session's new token. */
export const proveByPasskey = async (call: Call, given: Given): Promise<{ token: string }> =>
  noteFactor(onAccounts(call), { token: await proven(call, given, 'prove') })

/** In place of the password, at the lock. @returns the session's new token. */
export const unlockByPasskey = async (call: Call, given: Given): Promise<{ token: string }> =>
  unlockSession(onAccounts(call), { token: await proven(call, given, 'unlock') })
