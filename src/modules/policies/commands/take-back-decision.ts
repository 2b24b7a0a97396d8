import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** Undo: the suggestion is undecided again, and what it bound is bound no more. Both stay on record. */
export const takeBackDecision = command({
  name: 'policies.take-back-decision',
  input: z.object({ suggestionId: z.uuid() }),
  may: may.prepare,

  async load(db, { suggestionId }) {
    const found = await db
      .selectFrom('policies.suggestion')
      .select('versionId')
      .where('id', '=', suggestionId)
      .executeTakeFirst()
    return found && versionFor(db, found.versionId)
  },

  async run({ db, actor, now, touched }, { suggestionId }, version) {
    refuseUnlessDraft(version)
    await db
      .updateTable('policies.decision')
      .set({ takenBackAt: now, takenBackBy: actor.personId })
      .where('suggestionId', '=', suggestionId)
      .where('takenBackAt', 'is', null)
      .execute()
    await db
      .updateTable('policies.binding')
      .set({ endedAt: now, endedBy: actor.personId })
      .where('suggestionId', '=', suggestionId)
      .where('endedAt', 'is', null)
      .execute()
    touched(suggestionId, version.versionId)
  },
})
