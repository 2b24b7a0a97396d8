import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** Says of a clause that only people can keep it and show it; or takes that back. */
export const markForPeople = command({
  name: 'policies.mark-for-people',
  input: z.object({ versionId: z.uuid(), clauseId: z.uuid(), isForPeople: z.boolean() }),
  may: may.prepare,

  async load(db, { versionId, clauseId }) {
    const version = await versionFor(db, versionId)
    const clause = await db
      .selectFrom('policies.clauseInVersion')
      .select('n')
      .where('versionId', '=', versionId)
      .where('clauseId', '=', clauseId)
      .executeTakeFirst()
    return version && clause && { version, clauseN: clause.n }
  },

  async run({ db, call, actor, now, touched }, { versionId, clauseId, isForPeople }, { version, clauseN }) {
    refuseUnlessDraft(version)
    const standing = db
      .updateTable('policies.forPeople')
      .set({ takenBackAt: now })
      .where('versionId', '=', versionId)
      .where('clauseN', '=', clauseN)
      .where('takenBackAt', 'is', null)
    if (!isForPeople) await standing.execute()
    else
      await db
        .insertInto('policies.forPeople')
        .values({ schoolId: call.school.id, versionId, clauseN, markedAt: now, markedBy: actor.personId })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    touched(versionId, clauseId)
  },
})
