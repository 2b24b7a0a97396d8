import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** The same password, hashed at today's cost, or found to keep today's least length. */
export const notePassword = command({
  name: 'access.note-password',
  input: z.object({
    accountId: z.uuid(),
    passwordHash: z.string().startsWith('$argon2id$').optional(),
    passwordMinimum: z.int().optional(),
  }),
  may: may.signIn,
  load: (db, { accountId }) =>
    db.selectFrom('access.account').select('id').where('id', '=', accountId).executeTakeFirst(),
  run: async ({ db }, { passwordHash, passwordMinimum }, { id }) => {
    await db
      .updateTable('access.account')
      .set({
        ...(passwordHash ? { passwordHash } : {}),
        ...(passwordMinimum === undefined ? {} : { passwordMinimum }),
      })
      .where('id', '=', id)
      .execute()
  },
})
