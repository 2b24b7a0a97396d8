import { z } from 'zod'
import { command } from '../kit.ts'

/**
 * What a notice led to was done, or another took its place: nobody need hand it over any more. Like the giving of
 * notice it asks for no right of its own, and only modules above can reach it.
 */
export const settleNotice = command({
  name: 'messages.settle-notice',
  input: z.object({ noticeId: z.uuid(), because: z.enum(['used', 'replaced']) }),
  may: { to: 'settle a notice', who: ['anyone'] },
  load: async () => true,
  async run({ call, db, now, touched }, { noticeId, because }) {
    const settled = await db
      .updateTable('messages.outbox')
      .set({ addressSealed: null, linkSealed: null, failedAt: now, failure: because })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', noticeId)
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of settled) touched(id)
  },
})
