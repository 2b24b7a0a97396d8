import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { hashToken, newToken } from '../token.ts'

/** A link that sets a new password, once. One made before it stops working. */
export const makeResetLink = command({
  name: 'access.make-reset-link',
  input: z.object({ accountId: z.uuid(), minutes: z.int().min(1).max(1440) }),
  may: may.signIn,
  load: (db, { accountId }) =>
    db
      .selectFrom('access.account')
      .select('id')
      .where('id', '=', accountId)
      .where('closedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, touched }, { minutes }, { id: accountId }) {
    await db
      .updateTable('access.link')
      .set({ replacedAt: now })
      .where('accountId', '=', accountId)
      .where('purpose', '=', 'password-reset')
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .execute()
    const [id, token, expiresAt] = [newId(), newToken(), now.add({ minutes })]
    await db
      .insertInto('access.link')
      .values({
        ...{
          id,
          purpose: 'password-reset',
          tokenHash: hashToken(token),
          accountId,
          createdAt: now,
          expiresAt,
        },
        ...{ schoolId: null, personId: null, email: null, usedAt: null, replacedAt: null },
      })
      .execute()
    touched(id)
    return { linkId: id, token, expiresAt }
  },
})
