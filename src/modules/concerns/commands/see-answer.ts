import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** The writer of a report has opened the answer of which they were told. */
export const seeAnswer = command({
  name: 'concerns.see-answer',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.seeOwn,
  // Of somebody else's there is nothing, or a refusal would tell that there is one.
  load: (db, { concernId }, { actor }) =>
    db
      .selectFrom('concerns.concern')
      .select('reporterId')
      .where('id', '=', concernId)
      .where('reporterId', '=', actor.personId)
      .executeTakeFirst(),
  async run({ db, now }, { concernId }) {
    await db
      .updateTable('concerns.answerTold')
      .set({ seenAt: now })
      .where('concernId', '=', concernId)
      .where('seenAt', 'is', null)
      .execute()
  },
})
