import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { day, needed, optional } from '../fields.ts'
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
    /** Of an interview that was held. */
    heldOn: day('Enter the day on which it was held'),
    outcome: optional(5_000),
  }),
  may: may.endAction,
  // Somebody else’s is not there, as one that nobody was given is not.
  async load(db, { actionId }, { actor }) {
    const found = await db
      .selectFrom('concerns.action')
      .select(['concernId', 'ownerId', 'sanctionId'])
      .where('id', '=', actionId)
      .executeTakeFirst()
    return found && isOwnerOrDuty(actor, found) ? found : undefined
  },
  async run(work, { actionId, state, words, heldOn, outcome }, { concernId, sanctionId }) {
    const { db, call, now, actor } = work
    const isHeld = sanctionId !== null && state === 'done'
    if (isHeld) refuseUnlessWhole(heldOn, outcome, dayOf(now))
    const held = isHeld ? { heldOn, outcome } : { heldOn: null, outcome: null }
    const row = { actionId, concernId, state, words }
    const salt = work.commit(actionId, { ...row, ...held, heldOn: held.heldOn?.toString() ?? null })
    const ended = await db
      .insertInto('concerns.actionEnd')
      .values({ schoolId: call.school.id, ...row, ...held, endedAt: now, endedBy: personOf(actor), salt })
      .onConflict(first => first.doNothing())
      .executeTakeFirst()
    if (!ended.numInsertedOrUpdatedRows) throw conflict('Somebody has already said what became of this.')
    await stopDeadline(call, { what: ACTION_DUE, about: actionId, why: 'done' })
    work.touched(concernId)
  },
})

function refuseUnlessWhole(
  heldOn: Temporal.PlainDate | null,
  outcome: string | null,
  today: Temporal.PlainDate,
): void {
  const wrong = {
    ...(!heldOn || Temporal.PlainDate.compare(heldOn, today) > 0
      ? { heldOn: 'Enter the day on which it was held' }
      : {}),
    ...(outcome ? {} : { outcome: 'Write what came of it' }),
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
}
