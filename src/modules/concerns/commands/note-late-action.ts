import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'

/** An action was not done in time: its owner, the lead and the deputies learn that something waits. */
export const noteLateAction = command({
  name: 'concerns.note-late-action',
  chain: 'concerns',
  input: z.object({ actionId: z.uuid() }),
  may: may.runClocks,
  load: (db, { actionId }) =>
    db
      .selectFrom('concerns.action')
      .select(['concernId', 'ownerId'])
      .where('id', '=', actionId)
      .executeTakeFirst(),
  async run(work, _, { concernId, ownerId }) {
    await tellThoseWhoMayKnow(work, concernId, [ownerId, ...(await dealersNow(work.call))])
    work.touched(concernId)
  },
})
