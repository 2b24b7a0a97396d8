import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** Lays a draft aside. Its words and what was decided stay on record. */
export const withdrawVersion = command({
  name: 'policies.withdraw-version',
  input: z.object({ versionId: z.uuid() }),
  may: may.prepare,
  load: (db, { versionId }) => versionFor(db, versionId),

  async run({ db, call, actor, now, touched }, { versionId }, version) {
    refuseUnlessDraft(version)
    await db
      .insertInto('policies.withdrawal')
      .values({ schoolId: call.school.id, versionId, withdrawnAt: now, withdrawnBy: actor.personId })
      .execute()
    touched(versionId, version.policyId)
  },
})
