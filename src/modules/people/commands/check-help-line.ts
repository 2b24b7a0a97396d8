import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { helpLinesNamed } from '../queries/help-lines.ts'

/** Somebody rang it or opened it, and says whether it answers. */
export const checkHelpLine = command({
  name: 'people.check-help-line',
  input: z.object({
    line: z.string(),
    works: z.enum(['yes', 'no'], 'Select whether it answers'),
  }),
  may: may.changeContacts,
  load: async (_, { line }, call) => (await helpLinesNamed(call)).find(one => one.line === line),
  async run({ db, call, now, actor, touched }, { works }, { line, contact }) {
    const id = newId()
    await db
      .insertInto('people.helpLineCheck')
      .values({
        ...{ schoolId: call.school.id, id, line, contact, works: works === 'yes', checkedAt: now },
        checkedBy: actor.personId,
      })
      .execute()
    touched(id)
  },
})
