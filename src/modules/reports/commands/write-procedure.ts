import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { namesAnAdult } from '../../adults/index.ts'
import { namesAPupil, needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { proceduresTold } from '../queries/entries.ts'
import { proceduresAsked } from '../queries/what-to-do.ts'
import { FOR_WHOM } from '../starting-words.ts'

/** A version of a procedure that the policy names. It stands over the one before, which everybody is asked about again. */
export const writeProcedure = command({
  name: 'reports.write-procedure',
  input: z.object({
    procedure: z.string('Select which').min(1, 'Select which'),
    words: needed('Write what to do', 10_000),
    forWhom: z.enum(FOR_WHOM).default('staff'),
  }),
  may: may.writeProcedure,
  async load(_, { procedure, forWhom }, call) {
    const isTold = (await proceduresTold(call)).includes(procedure)
    const isAsked = (await proceduresAsked(call)).some(one => one.procedure === procedure)
    return isTold || (forWhom === 'staff' && isAsked) ? procedure : undefined
  },
  async run({ db, call, now, actor, touched }, { words, forWhom }, procedure) {
    // Families read it without signing in: nobody outside is shown who works here.
    if (forWhom !== 'staff' && (await namesAnAdult(call, { words })).isNamed)
      throw invalid({
        words:
          'These words name somebody who works here, and anybody can read this page. Say what they do instead, such as “your teacher”',
      })
    if (forWhom !== 'staff' && (await namesAPupil(call, { words })).isNamed)
      throw invalid({ words: 'These words name a child, and anybody can read this page. Leave the name out' })
    const id = newId()
    const writtenBy = actor.personId
    if (writtenBy === null) throw new Error('A procedure is somebody’s')
    await db
      .insertInto('reports.procedure')
      .values({ schoolId: call.school.id, id, name: procedure, forWhom, words, writtenAt: now, writtenBy })
      .execute()
    touched(id)
    return { procedureId: id }
  },
})
