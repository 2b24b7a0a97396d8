import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { isAllegation } from '../procedures.ts'
import { procedureToday } from '../queries/procedures-today.ts'
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
  async run(work, { concernId, key }, { decided, toldAt, runs }) {
    const { db, call, now, actor, commit, touched } = work
    const procedure = await procedureToday(call, key)
    if (!procedure) throw invalid({ key: 'Select what it is' })
    if (decided === 'low-level' && isAllegation(procedure))
      throw invalid({
        key: 'It was decided as a low-level concern, which is not this procedure. If it may be more, decide again first: ask the LADO',
      })
    if (actor.personId === null) throw new Error('A procedure is begun by somebody')
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
    await keepRunClocks(work, {
      concernId,
      runId,
      walk: walkOf({ procedure, entries: [] }, { toldAt, runs }),
    })
    touched(runId)
    return { runId }
  },
})
