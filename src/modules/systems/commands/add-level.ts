import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCES } from '../../../words/audiences.ts'
import { DUTIES } from '../../../words/duties.ts'
import { newId } from '../../../words/ids.ts'
import { needed, several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { nowDescribed } from '../queries/system.ts'
import { personOf } from './person-of.ts'

/** An area or a part of a system, and whom it is for. */
export const addLevel = command({
  name: 'systems.add-level',
  input: z.object({
    systemId: z.uuid(),
    level: needed('Enter what the area or part is called', 80),
    audiences: several(z.enum(AUDIENCES)),
    duties: several(z.enum(DUTIES)),
  }),
  may: may.grant,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, call, now, actor, touched }, { systemId, level, audiences, duties }) {
    const id = newId()
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('systems.level')
      .values({
        ...{ schoolId: call.school.id, id, systemId, name: level, audiences, duties },
        ...{ addedAt: now, addedBy: personOf(actor) },
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ level: 'There is one of that name already' })
    touched(id)
  },
})

/** Nobody is let into it any more; who is in it now stays until that is ended. */
export const endLevel = command({
  name: 'systems.end-level',
  input: z.object({ systemId: z.uuid(), levelId: z.uuid() }),
  may: may.grant,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, now }, { systemId, levelId }) {
    await db
      .updateTable('systems.level')
      .set({ endedAt: now })
      .where('systemId', '=', systemId)
      .where('id', '=', levelId)
      .where('endedAt', 'is', null)
      .execute()
  },
})
