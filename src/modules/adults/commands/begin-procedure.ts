import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { asPolicyWants } from '../as-policy-wants.ts'
import { adviceBeforeActing, staffCaseOutcomes } from '../controls.ts'
import { command } from '../kit.ts'
import { CASE_PARTS, type CasePart } from '../outcomes.ts'
import { may } from '../permissions.ts'
import { procedureOf } from '../procedures.ts'
import { followed } from '../queries/runs-of.ts'
import { walkOf } from '../run-facts.ts'
import { keepRunClocks } from './run-clocks.ts'

/** A procedure begins on a record, by the version of today. Its clocks run from now. */
export const beginProcedure = command({
  name: 'adults.begin-procedure',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), key: z.string().default('') }),
  may: may.answer,
  load: (db, { concernId }) => followed(db, concernId),
  async run(work, { concernId, key }, { decided, toldAt }) {
    const known = procedureOf(key)
    if (!known) throw invalid({ key: 'Select what it is' })
    if (decided === 'low-level')
      throw invalid({
        key: 'It was decided as a low-level concern, which is not this procedure. If it may be more, decide again first: ask the LADO',
      })
    const { db, call, now, actor, commit, touched } = work
    if (actor.personId === null) throw new Error('A procedure is begun by somebody')
    const procedure = await underPolicy(call, known)
    const runId = newId()
    const begun = { concernId, key, version: procedure.version, definition: procedure }
    const salt = commit(runId, begun)
    const made = await db
      .insertInto('adults.procedureRun')
      .values({
        ...{ schoolId: call.school.id, id: runId, ...begun, definition: JSON.stringify(procedure), salt },
        ...{ beganAt: now, beganBy: actor.personId },
      })
      .onConflict(one => one.columns(['schoolId', 'concernId', 'key']).doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) throw conflict('This procedure has begun on this record already.')
    await keepRunClocks(work, { concernId, runId, walk: walkOf({ procedure, entries: [] }, toldAt) })
    touched(runId)
    return { runId }
  },
})

async function underPolicy(call: Call, procedure: Procedure): Promise<Procedure> {
  const parts = new Set<CasePart>()
  for (const part of CASE_PARTS)
    if ((await inForce(call, staffCaseOutcomes, { key: part })).needed === 'needed') parts.add(part)
  const { locks } = await inForce(call, adviceBeforeActing, { key: 'allegation-about-adult' })
  return asPolicyWants(procedure, { locks, parts })
}
