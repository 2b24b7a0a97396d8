import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sessionOf } from '../queries/session-of.ts'
import { mayChangeFactor } from '../second-factor.ts'
import { writeRecoveryCodes } from './write-recovery-codes.ts'

export const replaceRecoveryCodes = command({
  name: 'access.replace-recovery-codes',
  input: z.object({ token: z.string() }),
  may: may.useOwnSession,
  async load(db, { token }, { now }) {
    const session = await sessionOf(db, token)
    return session?.hasSecondFactor && mayChangeFactor(session, now) ? session : undefined
  },
  async run({ db, now, touched }, _input, { accountId }) {
    touched(accountId)
    return { codes: await writeRecoveryCodes(db, accountId, now) }
  },
})
