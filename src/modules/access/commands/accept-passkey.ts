import { z } from 'zod'
import { command } from '../kit.ts'
import { hasGrown } from '../passkey.ts'
import { may } from '../permissions.ts'
import { hashToken } from '../token.ts'

/**
 * A signature that was found right: its challenge is used up, its count is kept. Undefined for one that came before. One
 * whose count did not grow may have a copy, and opens nothing from then on; one that is held opens nothing alone.
 */
export const acceptPasskey = command({
  name: 'access.accept-passkey',
  input: z.object({
    passkeyId: z.uuid(),
    challenge: z.string(),
    standsUntil: z.instanceof(Temporal.Instant),
    counter: z.int().min(0),
    isBesidePassword: z.boolean(),
  }),
  may: may.signIn,
  // Two browsers with the same signature at the same moment: the second waits here, and finds it used.
  load: (db, { passkeyId }) =>
    db
      .selectFrom('access.passkey')
      .select(['id', 'accountId', 'counter', 'heldAt'])
      .where('id', '=', passkeyId)
      .where('removedAt', 'is', null)
      .where('refusedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  async run({ db, now, touched }, { challenge, standsUntil, counter, isBesidePassword }, passkey) {
    const { id, accountId, heldAt } = passkey
    touched(id, accountId)
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('access.usedChallenge')
      .values({ hash: hashToken(challenge), expiresAt: standsUntil })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) return undefined
    const isCopied = !hasGrown(passkey.counter, counter)
    const isHeld = heldAt !== null && !isBesidePassword
    await db
      .updateTable('access.passkey')
      .set(isCopied ? { refusedAt: now } : isHeld ? { counter } : { counter, lastUsedAt: now, heldAt: null })
      .where('id', '=', id)
      .execute()
    return isCopied ? 'copied' : isHeld ? 'held' : 'taken'
  },
})
