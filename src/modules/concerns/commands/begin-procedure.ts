import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { PROCEDURES } from '../procedures.ts'
import { procedureToday } from '../queries/procedures-today.ts'
import { proceduresToChange } from '../queries/procedures.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf } from './follow-up-work.ts'
import { keepProcedureClocks } from './procedure-work.ts'

const SELECT = 'Select what kind of concern it is'

/** The record follows this procedure from now on, as it stands today: a later version does not move it. */
export const beginProcedure = command({
  name: 'concerns.begin-procedure',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    key: z.enum(
      PROCEDURES.map(({ key }) => key),
      SELECT,
    ),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, key }) {
    const { db, call, now, actor } = work
    const found = await proceduresToChange(db, concernId)
    if (found?.runs.some(({ definition }) => definition.key === key))
      throw invalid({ key: 'This record follows it already' })
    const procedure = await procedureToday(call, key)
    if (!procedure) throw invalid({ key: SELECT })
    const id = newId()
    const row = { concernId, key, version: procedure.version, definition: JSON.stringify(procedure) }
    const salt = work.commit(id, row)
    await db
      .insertInto('concerns.procedureRun')
      .values({
        ...{ schoolId: call.school.id, id, ...row, salt },
        ...{ beganAt: now, beganBy: personOf(actor) },
      })
      .execute()
    await keepProcedureClocks(work, concernId)
    work.touched(id)
    return { runId: id }
  },
})
