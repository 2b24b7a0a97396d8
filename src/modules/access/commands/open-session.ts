import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { sayAgent } from '../account.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { endingAt, LONGEST_HOURS } from '../session.ts'
import type { IdleLimits } from '../tables.ts'
import { hashToken, newToken } from '../token.ts'

/**
 * A session for an account whose password was right a moment ago. A browser's old session ends: its token may
 * have been planted there by somebody else.
 */
export const openSession = command({
  name: 'access.open-session',
  input: z.object({
    accountId: z.uuid(),
    agent: z.string(),
    oldToken: z.string().optional(),
    secondFactorFor: z.array(z.uuid()),
    idleLimits: z.custom<IdleLimits>(),
  }),
  may: may.signIn,
  load: (db, { accountId }) =>
    db
      .selectFrom('access.account')
      .select('id')
      .where('id', '=', accountId)
      .where('closedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, touched }, { agent, oldToken, secondFactorFor, idleLimits }, { id: accountId }) {
    if (oldToken) {
      const old = db.updateTable('access.session').set(endingAt(now)).where('endedAt', 'is', null)
      await old.where('tokenHash', '=', hashToken(oldToken)).execute()
    }
    const [id, token] = [newId(), newToken()]
    await db
      .insertInto('access.session')
      .values({
        ...{ id, accountId, tokenHash: hashToken(token), agent: sayAgent(agent) },
        ...{ createdAt: now, lastSeenAt: now, expiresAt: now.add({ hours: LONGEST_HOURS }) },
        ...{ lockedAt: null, endedAt: null, secondFactorAt: null, secondFactorFor },
        ...{ totpNextSealed: null, totpNextAt: null },
        idleLimits: JSON.stringify(idleLimits) as never,
      })
      .execute()
    touched(id)
    return { sessionId: id, token }
  },
})
