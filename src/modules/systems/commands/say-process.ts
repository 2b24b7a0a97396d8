import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCES } from '../../../words/audiences.ts'
import { newId } from '../../../words/ids.ts'
import { needed, several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { nowDescribed } from '../queries/system.ts'
import { personOf } from './person-of.ts'
import { WHOM, whom } from './whom.ts'

const ONE = z.object({ systemId: z.uuid() })

/** Who has an account of a system, and in which agreed way it is made. What was said before stays. */
export const sayProcess = command({
  name: 'systems.say-process',
  input: ONE.extend({
    audiences: several(z.enum(AUDIENCES)).pipe(
      z.array(z.enum(AUDIENCES)).min(1, 'Select who has an account'),
    ),
    process: needed('Write how an account is made here', 500),
  }),
  may: may.keep,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, call, now, actor }, { systemId, audiences, process }) {
    await db
      .updateTable('systems.accountProcess')
      .set({ replacedAt: now })
      .where('systemId', '=', systemId)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('systems.accountProcess')
      .values({
        ...{ schoolId: call.school.id, id: newId(), systemId, audiences, process },
        ...{ describedAt: now, describedBy: personOf(actor) },
      })
      .execute()
  },
})

/** Who makes, resets and closes its accounts, and which step is theirs. */
export const nameCreator = command({
  name: 'systems.name-creator',
  input: ONE.extend({ ...WHOM, step: needed('Write which part of it is theirs', 200) }),
  may: may.keep,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, call, now, actor, touched }, { systemId, step, ...typed }) {
    const { personId, name, kinds } = await whom(db, typed, now)
    if (kinds.every(kind => kind === 'pupil' || kind === 'parent'))
      throw invalid({ name: `${name} does not work here` })
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('systems.creator')
      .values({
        ...{ schoolId: call.school.id, id: newId(), systemId, personId, step },
        ...{ namedAt: now, namedBy: personOf(actor) },
      })
      .onConflict(on => on.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ name: `${name} is on the list already` })
    touched(personId)
  },
})

export const endCreator = command({
  name: 'systems.end-creator',
  input: ONE.extend({ creatorId: z.uuid() }),
  may: may.keep,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, now, actor, touched }, { systemId, creatorId }) {
    await db
      .updateTable('systems.creator')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('systemId', '=', systemId)
      .where('id', '=', creatorId)
      .where('endedAt', 'is', null)
      .execute()
    touched(creatorId)
  },
})
