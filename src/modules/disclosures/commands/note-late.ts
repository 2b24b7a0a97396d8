import { z } from 'zod'
import { tellLeadsOf } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** The day is over by which it is to be answered: the leads learn that something waits. */
export const noteLate = command({
  name: 'disclosures.note-late',
  chain: 'concerns',
  input: z.object({ requestId: z.uuid() }),
  may: may.runClocks,
  load: (db, { requestId }) =>
    db.selectFrom('disclosures.request').select('childId').where('id', '=', requestId).executeTakeFirst(),
  async run({ call, touched }, { requestId }, { childId }) {
    await tellLeadsOf(call, childId)
    touched(requestId)
  },
})
