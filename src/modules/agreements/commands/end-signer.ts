import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** A parent signs for a child no longer. Their link shows that child no more, at once. */
export const endSigner = command({
  name: 'agreements.end-signer',
  input: z.object({ signsForId: z.uuid() }),
  may: may.keepFamilies,
  load: (db, { signsForId }) =>
    db
      .selectFrom('agreements.signsFor')
      .select(['id', 'pupilId'])
      .where('id', '=', signsForId)
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, actor, now }, _input, { id }) {
    await db
      .updateTable('agreements.signsFor')
      .set({ endedAt: now, endedBy: actor.personId })
      .where('id', '=', id)
      .execute()
  },
})
