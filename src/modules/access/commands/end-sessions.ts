import { z } from 'zod'
import { hashToken } from '../token.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { endingAt } from '../session.ts'

/** Signs out here, or everywhere this account is signed in. */
export const endSessions = command({
  name: 'access.end-sessions',
  input: z.object({ token: z.string(), everywhere: z.boolean().default(false) }),
  may: may.useOwnSession,
  load: (db, { token }) => sessionOf(db, token),
  async run({ db, now, touched }, { token, everywhere }, { accountId, sessionId, schoolIds }) {
    const ending = db.updateTable('access.session').set(endingAt(now)).where('endedAt', 'is', null)
    await ending
      .where(where =>
        everywhere ? where('accountId', '=', accountId) : where('tokenHash', '=', hashToken(token)),
      )
      .execute()
    touched(sessionId)
    return { accountId, schoolIds }
  },
})
