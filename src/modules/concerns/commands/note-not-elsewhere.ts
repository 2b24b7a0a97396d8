import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dealersNow, tellThoseWhoMayKnow } from './follow-up-work.ts'

/** The other system was to have it by now, and nothing says that it has: the lead and the deputies learn that something waits. */
export const noteNotElsewhere = command({
  name: 'concerns.note-not-elsewhere',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.runClocks,
  load: async (db, { concernId }) =>
    db.selectFrom('concerns.concern').select('id').where('id', '=', concernId).executeTakeFirst(),
  async run(work, _, { id }) {
    await tellThoseWhoMayKnow(work, id, await dealersNow(work.call))
    work.touched(id)
  },
})
