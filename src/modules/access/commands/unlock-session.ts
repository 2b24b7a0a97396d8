import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { isOver } from '../session.ts'
import { hashToken, newToken } from '../token.ts'

/** After the password was right. The token is a new one; the second factor, if it was given, still stands. */
export const unlockSession = command({
  name: 'access.unlock-session',
  input: z.object({ token: z.string() }),
  may: may.useOwnSession,
  load: (db, { token }) => sessionOf(db, token),
  async run({ db, now, touched }, _input, session) {
    if (isOver(session, now)) throw conflict('You have been signed out. Sign in again.')
    const token = newToken()
    await db
      .updateTable('access.session')
      .set({ tokenHash: hashToken(token), lockedAt: null, lastSeenAt: now, provenAt: now })
      .where('id', '=', session.sessionId)
      .execute()
    touched(session.sessionId)
    return { token }
  },
})
