import { z } from 'zod'
import { seal, unseal } from '../../../platform/seal.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { mayChangeFactor, newSecret, pendingSecret } from '../second-factor.ts'

/**
 * The secret that is being set up, for this session and for a quarter of an hour: the same one however often the
 * page is opened, and never one that somebody else has seen.
 */
export const beginSecondFactor = command({
  name: 'access.begin-second-factor',
  input: z.object({ token: z.string() }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    return session && mayChangeFactor(session, now) ? session : undefined
  },
  async run({ db, now }, _input, { accountId, sessionId, ...session }) {
    const known = { email: session.email, isReplaced: session.hasSecondFactor }
    const pending = pendingSecret(session, now)
    if (pending) return { ...known, secret: unseal('totp', accountId, pending) }
    const secret = newSecret()
    await db
      .updateTable('access.session')
      .set({ totpNextSealed: Buffer.from(seal('totp', accountId, secret)), totpNextAt: now })
      .where('id', '=', sessionId)
      .execute()
    return { ...known, secret }
  },
})
