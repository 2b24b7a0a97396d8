import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Whoever began it was reminded: once, until they write on. */
export const noteReminded = command({
  name: 'access.note-reminded',
  // Of whom the report is that was begun nobody knows yet: the most sealed of the logs.
  chain: 'adults',
  input: z.object({ personId: z.uuid(), path: z.string() }),
  may: may.noteReminded,
  load: async () => true,
  async run({ db, call, now }, { personId, path }) {
    await db
      .updateTable('access.draft')
      .set({ remindedAt: now })
      .where('schoolId', '=', call.school.id)
      .where('path', '=', path)
      .where('accountId', 'in', of =>
        of
          .selectFrom('access.accountPerson')
          .select('accountId')
          .where('schoolId', '=', call.school.id)
          .where('personId', '=', personId)
          .where('endedAt', 'is', null),
      )
      .execute()
  },
})
