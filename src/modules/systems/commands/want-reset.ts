import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { resetsOf } from '../queries/resets-of.ts'
import { personOf } from './person-of.ts'

/** Somebody else may know their password of a system: whoever makes its accounts is to reset it. Pressed twice it stands once. */
export const wantReset = command({
  name: 'systems.want-reset',
  input: z.object({ personId: z.uuid(), systemId: z.uuid('Select the system') }),
  may: may.wantReset,
  load: (db, { personId }, call) => resetsOf.read(db, { personId }, call),
  async run({ db, call, now, actor, touched }, { personId, systemId }, { systems, open }) {
    if (!systems.some(one => one.systemId === systemId)) throw invalid({ systemId: 'Select the system' })
    if (open.some(one => one.systemId === systemId)) return
    await db
      .insertInto('systems.resetWanted')
      .values({
        ...{ schoolId: call.school.id, id: newId(), systemId, personId },
        ...{ wantedAt: now, wantedBy: personOf(actor) },
      })
      .execute()
    touched(personId)
  },
})
