import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

export const liftHold = command({
  name: 'people.lift-hold',
  input: z.object({ holdId: z.uuid(), because: text('Write why it is lifted', 300) }),
  may: may.holdErasure,
  load: (db, { holdId }) =>
    db.selectFrom('people.erasureHold').select('id').where('id', '=', holdId).executeTakeFirst(),
  async run({ db, actor, now }, { holdId, because }) {
    const { numUpdatedRows } = await db
      .updateTable('people.erasureHold')
      .set({ liftedAt: now, liftedBy: actor.personId, liftedBecause: because })
      .where('id', '=', holdId)
      .where('liftedAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('It was lifted already.')
  },
})
