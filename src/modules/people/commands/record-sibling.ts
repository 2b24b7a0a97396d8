import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilById } from '../queries/pupil-by-id.ts'
import { stampOf } from './write-rows.ts'

/** Records by hand that two pupils are brothers or sisters, whatever contacts they share. */
export const recordSibling = command({
  name: 'people.record-sibling',
  input: z.object({ pupilId: z.uuid(), otherId: z.uuid() }),
  may: may.managePeople,
  load: async (db, { pupilId, otherId }) =>
    (await pupilById(db, pupilId)) && { other: await pupilById(db, otherId) },
  async run(work, { pupilId, otherId }, { other }) {
    if (!other || otherId === pupilId) throw invalid({ otherId: 'Select another pupil who is or was here' })
    const [first = '', second = ''] = [pupilId, otherId].toSorted()
    const { numInsertedOrUpdatedRows } = await work.db
      .insertInto('people.sibling')
      .values({ ...stampOf(work), pupilId: first, otherId: second })
      .onConflict(rule => rule.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) throw conflict('This is recorded already')
  },
})
