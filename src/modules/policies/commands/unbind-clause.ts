import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** Takes a binding off a draft's clause. A suggestion that it came from is undecided again. */
export const unbindClause = command({
  name: 'policies.unbind-clause',
  input: z.object({ bindingId: z.uuid() }),
  may: may.prepare,

  async load(db, { bindingId }) {
    const binding = await db
      .selectFrom('policies.binding')
      .select(['versionId', 'suggestionId'])
      .where('id', '=', bindingId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    const version = binding && (await versionFor(db, binding.versionId))
    return version && { ...version, suggestionId: binding.suggestionId }
  },

  async run({ db, actor, now, touched }, { bindingId }, { suggestionId, ...version }) {
    refuseUnlessDraft(version)
    await db
      .updateTable('policies.binding')
      .set({ endedAt: now, endedBy: actor.personId })
      .where('id', '=', bindingId)
      .execute()
    if (suggestionId)
      await db
        .updateTable('policies.decision')
        .set({ takenBackAt: now, takenBackBy: actor.personId })
        .where('suggestionId', '=', suggestionId)
        .where('takenBackAt', 'is', null)
        .execute()
    touched(bindingId, version.versionId)
  },
})
