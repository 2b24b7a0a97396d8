import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { proceduresAsked } from '../queries/what-to-do.ts'

/** A version of a procedure that the policy names. It stands over the one before, which everybody is asked about again. */
export const writeProcedure = command({
  name: 'reports.write-procedure',
  input: z.object({
    procedure: z.string('Select which').min(1, 'Select which'),
    words: needed('Write what to do', 10_000),
  }),
  may: may.writeProcedure,
  load: async (_, { procedure }, call) =>
    (await proceduresAsked(call)).find(one => one.procedure === procedure),
  async run({ db, call, now, actor, touched }, { words }, { procedure }) {
    const id = newId()
    const writtenBy = actor.personId
    if (writtenBy === null) throw new Error('A procedure is somebody’s')
    await db
      .insertInto('reports.procedure')
      .values({ schoolId: call.school.id, id, name: procedure, words, writtenAt: now, writtenBy })
      .execute()
    touched(id)
    return { procedureId: id }
  },
})
