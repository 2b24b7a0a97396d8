import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** A person says that what was found is right, or what is right instead. The last answer counts; all are kept. */
export const confirmFacts = command({
  name: 'policies.confirm-facts',
  input: z.object({
    versionId: z.uuid(),
    facts: z.record(z.string(), z.string().trim().max(300, 'Use 300 characters or fewer')),
  }),
  may: may.prepare,

  async load(db, { versionId }) {
    const version = await versionFor(db, versionId)
    const found = await db
      .selectFrom('policies.factFound')
      .select('key')
      .where('versionId', '=', versionId)
      .execute()
    return version && { version, keys: found.map(({ key }) => key) }
  },

  async run({ db, call, actor, now, touched }, { versionId, facts }, { version, keys }) {
    refuseUnlessDraft(version)
    const rows = keys
      .filter(key => facts[key] !== undefined)
      .map(key => ({
        ...{ schoolId: call.school.id, versionId, key, answeredAt: now },
        ...{ value: facts[key] || null, answeredBy: actor.personId },
      }))
    if (rows.length) await db.insertInto('policies.factAnswer').values(rows).execute()
    touched(versionId)
  },
})
