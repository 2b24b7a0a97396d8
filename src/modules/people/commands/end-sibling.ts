import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Records that two pupils are not brothers or sisters after all. That it was said once is kept. */
export const endSibling = command({
  name: 'people.end-sibling',
  input: z.object({ siblingId: z.uuid() }),
  may: may.managePeople,
  load: (db, { siblingId }) =>
    db
      .selectFrom('people.sibling')
      .select(['pupilId', 'otherId'])
      .where('id', '=', siblingId)
      .where('replacedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, touched }, { siblingId }, { pupilId, otherId }) {
    await db.updateTable('people.sibling').set({ replacedAt: now }).where('id', '=', siblingId).execute()
    touched(pupilId, otherId)
  },
})
