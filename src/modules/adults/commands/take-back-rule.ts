import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'
import { personOf } from './write.ts'

/** Named by mistake, or it was not so. It stays to be read, and counts no more. */
export const takeBackRule = command({
  name: 'adults.take-back-rule',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), ruleId: z.uuid() }),
  may: may.answer,
  load: (db, { concernId }) => managed(db, concernId),
  async run({ db, now, actor, touched }, { concernId, ruleId }) {
    const { numUpdatedRows } = await db
      .updateTable('adults.ruleBroken')
      .set({ takenBackAt: now, takenBackBy: personOf(actor) })
      .where('id', '=', ruleId)
      .where('concernId', '=', concernId)
      .where('takenBackAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('It is taken back already')
    touched(ruleId)
  },
})
