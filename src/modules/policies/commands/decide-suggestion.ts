import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import type { Given } from '../parameters.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'
import { isAudience } from '../scope.ts'
import { writeBindings } from './write-binding.ts'

/** A person accepts, changes or rejects what was suggested for a clause. Only this, or a hand, binds. */
export const decideSuggestion = command({
  name: 'policies.decide-suggestion',
  input: z.object({
    suggestionId: z.uuid(),
    answer: z.enum(['accepted', 'changed', 'rejected'], 'Accept, change or reject it'),
    control: z.string().optional(),
    parameters: z.custom<Given>(value => typeof value === 'object').optional(),
    system: z.string().optional(),
    audience: z
      .string()
      .refine(word => word === '' || isAudience(word), 'Select whom it is for')
      .optional(),
  }),
  may: may.prepare,

  async load(db, { suggestionId }) {
    const suggestion = await db
      .selectFrom('policies.suggestion as s')
      .leftJoin('policies.decision as d', join =>
        join.onRef('d.suggestionId', '=', 's.id').on('d.takenBackAt', 'is', null),
      )
      .selectAll('s')
      .select('d.answer as decided')
      .where('s.id', '=', suggestionId)
      .executeTakeFirst()
    const version = suggestion && (await versionFor(db, suggestion.versionId))
    return version && { suggestion, version }
  },

  async run(work, { answer, ...changed }, { suggestion, version }) {
    refuseUnlessDraft(version)
    const { db, call, actor, now, touched } = work
    if (suggestion.decided) throw conflict('Somebody has decided this already. Take that back first')
    await db
      .insertInto('policies.decision')
      .values({
        ...{ schoolId: call.school.id, suggestionId: suggestion.id, decidedAt: now },
        ...{ answer, decidedBy: actor.personId },
      })
      .execute()
    touched(suggestion.id, version.versionId)
    if (answer === 'rejected') return { bindingIds: [] }
    const bindingIds = await writeBindings(work, {
      ...{ versionId: version.versionId, clauseN: suggestion.clauseN, suggestionId: suggestion.id },
      control: changed.control ?? suggestion.control,
      given: changed.parameters ?? (suggestion.parameters as Given),
      audience: changed.audience ?? suggestion.audience,
      system: changed.system ?? suggestion.system,
    })
    return { bindingIds }
  },
})
