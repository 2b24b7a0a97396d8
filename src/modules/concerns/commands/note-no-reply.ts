import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'

/** A body that was asked something has not answered: the lead and the deputies learn that something waits. */
export const noteNoReply = command({
  name: 'concerns.note-no-reply',
  chain: 'concerns',
  input: z.object({ contactId: z.uuid() }),
  may: may.runClocks,
  load: async (db, { contactId }) =>
    db.selectFrom('concerns.contact').select('concernId').where('id', '=', contactId).executeTakeFirst(),
  async run(work, _, { concernId }) {
    await tellThoseWhoMayKnow(work, concernId, await dealersNow(work.call))
    work.touched(concernId)
  },
})
