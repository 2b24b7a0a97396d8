import { z } from 'zod'
import { seal, unseal } from '../../../platform/seal.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { mayChangeFactor, newSecret } from '../second-factor.ts'

/** The secret that is being set up: the same one until it is confirmed, however often the page is opened. */
export const beginSecondFactor = command({
  name: 'access.begin-second-factor',
  input: z.object({ token: z.string() }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    return session && mayChangeFactor(session, now) ? session : undefined
  },
  async run({ db }, _input, { accountId, email, totpNextSealed }) {
    if (totpNextSealed) return { email, secret: unseal('totp', accountId, totpNextSealed) }
    const secret = newSecret()
    await db
      .updateTable('access.account')
      .set({ totpNextSealed: Buffer.from(seal('totp', accountId, secret)) })
      .where('id', '=', accountId)
      .execute()
    return { email, secret }
  },
})
