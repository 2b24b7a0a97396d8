import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'

/** An agency was silent: the lead and the deputies learn that something waits. */
export const noteSilence = command({
  name: 'concerns.note-silence',
  chain: 'concerns',
  input: z.object({ referralId: z.uuid() }),
  may: may.runClocks,
  load: async (db, { referralId }): Promise<{ concernId: Id } | undefined> =>
    db.selectFrom('concerns.referral').select('concernId').where('id', '=', referralId).executeTakeFirst(),
  async run(work, _, { concernId }) {
    await tellThoseWhoMayKnow(work, concernId, await dealersNow(work.call))
    work.touched(concernId)
  },
})
