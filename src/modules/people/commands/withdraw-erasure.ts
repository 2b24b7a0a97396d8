import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

export const withdrawErasure = command({
  name: 'people.withdraw-erasure',
  input: z.object({ erasureId: z.uuid() }),
  may: may.withdrawErasure,
  load: (db, { erasureId }) =>
    db.selectFrom('people.erasure').select('id').where('id', '=', erasureId).executeTakeFirst(),
  async run({ db, actor, now }, { erasureId }) {
    const { numUpdatedRows } = await db
      .updateTable('people.erasure')
      .set({ withdrawnAt: now, withdrawnBy: actor.personId })
      .where('id', '=', erasureId)
      .where('withdrawnAt', 'is', null)
      .where('carriedOutAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('It was taken back or carried out already.')
  },
})
