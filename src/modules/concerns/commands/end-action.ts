import { z } from 'zod'
import { stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict } from '../../../platform/errors.ts'
import { needed } from '../fields.ts'
import { ACTION_DUE, ENDS } from '../follow-up.ts'
import { command } from '../kit.ts'
import { isOwnerOrDuty, may } from '../permissions.ts'
import { personOf } from './follow-up-work.ts'

/** What became of it, in the words of whoever did it. They go to the record, and are never changed. */
export const endAction = command({
  name: 'concerns.end-action',
  chain: 'concerns',
  input: z.object({
    actionId: z.uuid(),
    state: z.enum(ENDS, 'Select whether it is done'),
    words: needed('Write what you did, or why it cannot be done', 5_000),
  }),
  may: may.endAction,
  // Somebody else’s is not there, as one that nobody was given is not.
  async load(db, { actionId }, { actor }) {
    const found = await db
      .selectFrom('concerns.action')
      .select(['concernId', 'ownerId'])
      .where('id', '=', actionId)
      .executeTakeFirst()
    return found && isOwnerOrDuty(actor, found) ? found : undefined
  },
  async run(work, { actionId, state, words }, { concernId }) {
    const { db, call, now, actor } = work
    const row = { actionId, concernId, state, words }
    const salt = work.commit(actionId, row)
    const ended = await db
      .insertInto('concerns.actionEnd')
      .values({ schoolId: call.school.id, ...row, endedAt: now, endedBy: personOf(actor), salt })
      .onConflict(first => first.doNothing())
      .executeTakeFirst()
    if (!ended.numInsertedOrUpdatedRows) throw conflict('Somebody has already said what became of this.')
    await stopDeadline(call, { what: ACTION_DUE, about: actionId, why: 'done' })
    work.touched(concernId)
  },
})
