import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'

/** By Esc or the button. From here on the server shows nothing of it but the lock page. */
export const lockSession = command({
  name: 'access.lock-session',
  input: z.object({ token: z.string() }),
  may: may.useOwnSession,
  load: (db, { token }) => sessionOf(db, token),
  async run({ db, now, touched }, _input, { sessionId, accountId, schoolIds }) {
    await db
      .updateTable('access.session')
      .set({ lockedAt: now, lastSeenAt: now })
      .where('id', '=', sessionId)
      .where('lockedAt', 'is', null)
      .where('endedAt', 'is', null)
      .execute()
    touched(sessionId)
    return { accountId, schoolIds }
  },
})
