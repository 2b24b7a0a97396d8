import { z } from 'zod'
import { tellLeadsOf } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** A file is not sent yet, or nobody has said that it came: the leads learn that something waits. */
export const noteLate = command({
  name: 'transfers.note-late',
  chain: 'concerns',
  input: z.object({ transferId: z.uuid() }),
  may: may.runClocks,
  load: (db, { transferId }) =>
    db.selectFrom('transfers.transfer').select('childId').where('id', '=', transferId).executeTakeFirst(),
  async run({ call, touched }, { transferId }, { childId }) {
    await tellLeadsOf(call, childId)
    touched(transferId)
  },
})
