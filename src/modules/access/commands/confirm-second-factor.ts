import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { unseal } from '../../../platform/seal.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { mayChangeFactor, pendingSecret, stepOf } from '../second-factor.ts'
import { hashToken, newToken } from '../token.ts'
import { forgetPendingSecrets } from './forget-pending-secrets.ts'
import { writeRecoveryCodes } from './write-recovery-codes.ts'
import { endingAt } from '../session.ts'

/** The first code proves that the app has the secret. The session gets a new token, the account ten codes. */
export const confirmSecondFactor = command({
  name: 'access.confirm-second-factor',
  input: z.object({
    token: z.string(),
    code: z.string().regex(/^\s*(?:\d\s*){6}$/, 'Enter the 6 digits that your app shows'),
  }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    return session && mayChangeFactor(session, now) ? session : undefined
  },
  async run({ db, now, touched }, { code }, { accountId, sessionId, schoolIds, ...session }) {
    const totpNextSealed = pendingSecret(session, now)
    const secret = totpNextSealed && unseal('totp', accountId, totpNextSealed)
    const step = secret ? stepOf(secret, code, now, null) : undefined
    if (!totpNextSealed || step === undefined) {
      throw invalid({ code: 'That is not the code that your app shows now. Check that its clock is right' })
    }
    await db
      .updateTable('access.account')
      .set({ totpSealed: Buffer.from(totpNextSealed), totpSetAt: now, totpLastStep: step })
      .where('id', '=', accountId)
      .execute()
    await forgetPendingSecrets(db, accountId)
    const token = newToken()
    await db
      .updateTable('access.session')
      .set({ tokenHash: hashToken(token), secondFactorAt: now, lastSeenAt: now })
      .where('id', '=', sessionId)
      .execute()
    // Whoever was signed in elsewhere gave the factor that has just been replaced, or none.
    await db
      .updateTable('access.session')
      .set(endingAt(now))
      .where('accountId', '=', accountId)
      .where('id', '<>', sessionId)
      .where('endedAt', 'is', null)
      .execute()
    touched(accountId)
    return { token, accountId, schoolIds, codes: await writeRecoveryCodes(db, accountId, now) }
  },
})
