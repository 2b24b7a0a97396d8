import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The notice, as a list of one, unless it was sent, failed or has run out meanwhile. */
export const waitingNotice = query({
  name: 'messages.waiting-notice',
  input: z.object({ noticeId: z.uuid() }),
  may: may.send,
  read: (db, { noticeId }, { school, now }) =>
    db
      .selectFrom('messages.outbox')
      .selectAll()
      .where('schoolId', '=', school.id)
      .where('id', '=', noticeId)
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .where(where => where.or([where('expiresAt', 'is', null), where('expiresAt', '>', now)]))
      .execute(),
})
