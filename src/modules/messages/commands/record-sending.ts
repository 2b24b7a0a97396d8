import { z } from 'zod'
import type { NoticeFailed } from '../events.ts'
import { command } from '../kit.ts'
import type { Sent } from '../mail.ts'
import { MOST_TRIES } from '../notice.ts'
import { may } from '../permissions.ts'

export const recordSending = command({
  name: 'messages.record-sending',
  input: z.object({ noticeId: z.uuid(), sent: z.custom<Sent>() }),
  may: may.send,
  load: (db, { noticeId }, { school }) =>
    db
      .selectFrom('messages.outbox')
      .select(['id', 'tries'])
      .where('schoolId', '=', school.id)
      .where('id', '=', noticeId)
      .forUpdate()
      .executeTakeFirst(),
  async run({ call, db, now, announce }, { sent }, { id, tries }) {
    const hasFailed = sent.state === 'refused' || (sent.state === 'later' && tries + 1 >= MOST_TRIES)
    const isOver = sent.state === 'sent' || hasFailed
    await db
      .updateTable('messages.outbox')
      .set({
        tries: tries + 1,
        sentAt: sent.state === 'sent' ? now : null,
        failedAt: hasFailed ? now : null,
        failure: sent.state === 'sent' ? null : sent.code,
        ...(isOver ? { addressSealed: null, linkSealed: null } : {}),
      })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', id)
      .execute()
    if (hasFailed) announce<NoticeFailed>({ name: 'messages.failed', noticeId: id })
  },
})
