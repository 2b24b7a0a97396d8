import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { whatToDo } from '../queries/what-to-do.ts'

/** Somebody says that they know the version that stands now, and of which they were asked. */
export const confirmProcedure = command({
  name: 'reports.confirm-procedure',
  input: z.object({ procedureId: z.uuid() }),
  may: may.readProcedures,
  load: async (db, { procedureId }, call) =>
    (await whatToDo.read(db, {}, call)).some(one => one.isAskedOfMe && one.current?.id === procedureId),
  async run({ db, call, now, actor, touched }, { procedureId }, isCurrent) {
    if (!isCurrent || actor.personId === null)
      throw conflict('This was written anew a moment ago. Read it again')
    await db
      .insertInto('reports.known')
      .values({ schoolId: call.school.id, procedureId, personId: actor.personId, confirmedAt: now })
      .onConflict(before => before.doNothing())
      .execute()
    touched(procedureId)
  },
})
