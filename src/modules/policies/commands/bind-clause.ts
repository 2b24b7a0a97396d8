import { z } from 'zod'
import { command } from '../kit.ts'
import type { Given } from '../parameters.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'
import { isAudience } from '../scope.ts'
import { writeBindings } from './write-binding.ts'

/** Binds a clause by hand, where nothing was suggested or something else was. */
export const bindClause = command({
  name: 'policies.bind-clause',
  input: z.object({
    versionId: z.uuid(),
    clauseId: z.uuid(),
    control: z.string('Select what the clause asks for').min(1, 'Select what the clause asks for'),
    parameters: z.custom<Given>(value => typeof value === 'object'),
    system: z.string().min(1, 'Select which system it speaks of'),
    audience: z.string().refine(word => word === '' || isAudience(word), 'Select whom it is for'),
  }),
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

  async run(work, { versionId, control, parameters, system, audience }, { version, clauseN }) {
    refuseUnlessDraft(version)
    return {
      bindingIds: await writeBindings(work, {
        versionId,
        clauseN,
        control,
        given: parameters,
        system,
        audience,
      }),
    }
  },
})
