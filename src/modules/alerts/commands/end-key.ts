import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './write.ts'

/** From this moment nothing that is sent with it is taken. Pressed twice it has ended once. */
export const endKey = command({
  name: 'alerts.end-key',
  input: z.object({ keyId: z.uuid() }),
  may: may.keepKeys,
  load: (db, { keyId }) =>
    db.selectFrom('alerts.key').select('id').where('id', '=', keyId).executeTakeFirst(),
  async run({ db, now, actor }, { keyId }) {
    await db
      .updateTable('alerts.key')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', keyId)
      .where('endedAt', 'is', null)
      .execute()
  },
})
