import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import type { IdleLimits } from '../tables.ts'
import { writeSession } from './write-session.ts'

/** A session for an account whose password, or passkey, was right a moment ago, and that was not locked meanwhile. */
export const openSession = command({
  name: 'access.open-session',
  input: z.object({
    accountId: z.uuid(),
    agent: z.string(),
    address: z.string(),
    oldToken: z.string().optional(),
    device: z.string().optional(),
    secondFactorFor: z.array(z.uuid()),
    idleLimits: z.custom<IdleLimits>(),
    /** Where both factors were given in one. */
    secondFactorAt: z.instanceof(Temporal.Instant).nullable(),
  }),
  may: may.signIn,
  load: (db, { accountId }) =>
    db
      .selectFrom('access.account')
      .select('id')
      .where('id', '=', accountId)
      .where('closedAt', 'is', null)
      .where('lockedAt', 'is', null)
      .forShare()
      .executeTakeFirst(),
  async run({ db, now, touched }, opening) {
    const done = await writeSession(db, now, opening)
    touched(done.sessionId)
    return done
  },
})
