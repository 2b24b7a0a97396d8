import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'

/** A step of a procedure is late: the lead and the deputies learn that something waits. */
export const noteLateStep = command({
  name: 'concerns.note-late-step',
  chain: 'concerns',
  input: z.object({ runId: z.uuid() }),
  may: may.runClocks,
  load: async (db, { runId }): Promise<{ concernId: Id } | undefined> =>
    db.selectFrom('concerns.procedureRun').select('concernId').where('id', '=', runId).executeTakeFirst(),
  async run(work, _, { concernId }) {
    await tellThoseWhoMayKnow(work, concernId, await dealersNow(work.call))
    work.touched(concernId)
  },
})
