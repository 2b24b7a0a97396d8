import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Writes down what was agreed with somebody who would not sign. They may sign at any time, or not. */
export const settleRefusal = command({
  name: 'agreements.settle-refusal',
  input: z.object({ refusalId: z.uuid(), outcome: words('Write what you agreed', 2_000) }),
  may: may.answerRefusal,
  async load(db, { refusalId }) {
    const found = await db
      .selectFrom('agreements.refusal')
      .select(['id', 'goesTo', 'settledAt'])
      .where('id', '=', refusalId)
      .forUpdate()
      .executeTakeFirst()
    return found && { ...found, goesTo: found.goesTo as 'headteacher' | 'chair-of-governors' }
  },
  async run({ db, actor, now }, { outcome }, { id, settledAt }) {
    if (settledAt) throw conflict('This was answered already.')
    await db
      .updateTable('agreements.refusal')
      .set({ settledAt: now, settledBy: actor.personId, outcome })
      .where('id', '=', id)
      .execute()
  },
})
