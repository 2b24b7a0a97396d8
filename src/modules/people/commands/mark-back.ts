import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** They are back: from this moment they answer again. */
export const markBack = command({
  name: 'people.mark-back',
  input: z.object({ personId: z.uuid() }),
  may: may.markAway,

  load: (db, { personId }) =>
    db.selectFrom('people.personCard').select('id as personId').where('id', '=', personId).executeTakeFirst(),

  async run({ db, actor, now, touched }, { personId }) {
    await db
      .updateTable('people.away')
      .set({ backAt: now, backRecordedBy: actor.personId })
      .where('personId', '=', personId)
      .where('backAt', 'is', null)
      .execute()
    touched(personId)
  },
})
