import { z } from 'zod'
import { command } from '../kit.ts'
import { type SettledHow, SETTLED } from '../login-note.ts'
import { may } from '../permissions.ts'

export const settleLogin = command({
  name: 'access.settle-login',
  input: z.object({
    noteId: z.uuid('Select what was noticed'),
    how: z.enum(Object.keys(SETTLED) as [SettledHow], 'Select what came of it'),
  }),
  may: may.settleNoted,
  load: (db, { noteId }, { school }) =>
    db
      .selectFrom('access.loginNote')
      .select(['id', 'personId'])
      .where('schoolId', '=', school.id)
      .where('id', '=', noteId)
      .where('settledAt', 'is', null)
      .executeTakeFirst(),
  async run({ call, db, now, actor, announce }, { how }, { id }) {
    await db
      .updateTable('access.loginNote')
      .set({ settledAt: now, settledBy: actor.personId, settledHow: how })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', id)
      .execute()
    announce({ name: 'access.login-settled', noteId: id })
  },
})
