import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../../platform/module.ts'
import { command, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { sendNotice } from '../commands/send-notice.ts'

/** Tries again what the mail server put off, and empties what has run out. */
export const sendWaiting: Job = {
  name: 'messages.send-waiting',
  cron: '*/5 * * * *',
  async run(call) {
    for (const { id } of await waiting(call)) await sendNotice(call, id)
    if ((await expired(call)).length) await forgetExpired(call, {})
  },
}

const waiting = query({
  name: 'messages.waiting',
  input: z.object({}),
  may: may.send,
  read: (db, _, { school }) =>
    db
      .selectFrom('messages.outbox')
      .select('id')
      .where('schoolId', '=', school.id)
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .orderBy('createdAt')
      .limit(200)
      .execute(),
})

const expired = query({
  name: 'messages.expired',
  input: z.object({}),
  may: may.send,
  read: (db, _, { school, now }) =>
    db
      .selectFrom('messages.outbox')
      .select('id')
      .where('schoolId', '=', school.id)
      .where('expiresAt', '<=', now)
      .where('sentAt', 'is', null)
      .where('linkSealed', 'is not', null)
      .limit(1)
      .execute(),
})

const forgetExpired = command({
  name: 'messages.forget-expired',
  input: z.object({}),
  may: may.send,
  load: async () => true,
  run: async ({ call, db, now }) => {
    await db
      .updateTable('messages.outbox')
      .set({
        addressSealed: null,
        linkSealed: null,
        failedAt: sql`coalesce(failed_at, ${now})`,
        failure: 'expired',
      })
      .where('schoolId', '=', call.school.id)
      .where('expiresAt', '<=', now)
      .where('sentAt', 'is', null)
      .where('linkSealed', 'is not', null)
      .execute()
  },
})
