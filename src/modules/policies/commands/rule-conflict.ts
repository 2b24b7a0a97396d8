import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'
import { standing } from '../queries/standing.ts'

/** Two clauses set one thing to two values: the approver picks the one that governs. The other stays in its text. */
export const ruleConflict = command({
  name: 'policies.rule-conflict',
  input: z.object({ versionId: z.uuid(), bindingId: z.uuid('Select the clause that governs') }),
  may: may.approve,
  load: (db, { versionId }) => versionFor(db, versionId),

  async run({ db, call, actor, now, touched }, { versionId, bindingId }, version) {
    refuseUnlessDraft(version)
    const { asked } = await standing(db, call.house.controls, version)
    const about = asked.find(({ bounds }) => bounds.some(bound => bound.bindingId === bindingId))
    if (!about) throw conflict('These clauses no longer disagree')
    const { control, key, audience } = about
    await db
      .updateTable('policies.ruling')
      .set({ replacedAt: now })
      .where('versionId', '=', versionId)
      .where('control', '=', control)
      .where('key', '=', key)
      .where('audience', '=', audience)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('policies.ruling')
      .values({
        ...{ schoolId: call.school.id, versionId, control, key, audience, governingBindingId: bindingId },
        ...{ ruledAt: now, ruledBy: actor.personId },
      })
      .execute()
    touched(versionId, bindingId)
  },
})
