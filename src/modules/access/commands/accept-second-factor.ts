import { z } from 'zod'
import { unseal } from '../../../platform/seal.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { stepOf } from '../second-factor.ts'
import { hashToken, newToken } from '../token.ts'
import { isOver } from '../session.ts'
import { hashRecoveryCode } from './write-recovery-codes.ts'

/**
 * A code of the app, or one of the recovery codes: each is taken once. Undefined when it is neither, so that
 * the try stays counted. The session gets a new token.
 */
export const acceptSecondFactor = command({
  name: 'access.accept-second-factor',
  input: z.object({ token: z.string(), code: z.string() }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    if (!session?.hasSecondFactor || session.lockedAt || isOver(session, now)) return undefined
    // Two browsers with the same code at the same moment: the second waits here, and finds the step taken.
    const { totpLastStep } = await db
      .selectFrom('access.account')
      .select('totpLastStep')
      .where('id', '=', session.accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    return { ...session, totpLastStep }
  },
  async run({ db, now, touched }, { code }, { accountId, sessionId, totpSealed, totpLastStep }) {
    const step = totpSealed
      ? stepOf(unseal('totp', accountId, totpSealed), code, now, totpLastStep)
      : undefined
    if (step !== undefined) {
      await db.updateTable('access.account').set({ totpLastStep: step }).where('id', '=', accountId).execute()
    } else {
      const { numUpdatedRows } = await db
        .updateTable('access.recoveryCode')
        .set({ usedAt: now })
        .where('accountId', '=', accountId)
        .where('codeHash', '=', hashRecoveryCode(accountId, code))
        .where('usedAt', 'is', null)
        .where('replacedAt', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return undefined
    }
    const token = newToken()
    await db
      .updateTable('access.session')
      .set({ tokenHash: hashToken(token), secondFactorAt: now, lastSeenAt: now })
      .where('id', '=', sessionId)
      .execute()
    touched(accountId)
    return { token }
  },
})
