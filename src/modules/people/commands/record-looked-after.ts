import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { day, optional, ticked } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilById } from '../queries/pupil-by-id.ts'
import { stampOf } from './write-rows.ts'

/** Records that a pupil is looked after by a local authority, or is so no longer. */
export const recordLookedAfter = command({
  name: 'people.record-looked-after',
  input: z.object({
    pupilId: z.uuid(),
    lookedAfter: ticked,
    since: optional(day('Enter the day since when, like 23 11 2026')),
  }),
  may: may.recordPupil,
  load: (db, { pupilId }) => pupilById(db, pupilId),
  async run(work, { pupilId, lookedAfter, since }, { yearGroup }) {
    if (lookedAfter && !since) throw invalid({ since: 'Enter the day since when, like 23 11 2026' })
    await work.db
      .updateTable('people.pupilDetails')
      .set({ replacedAt: work.now })
      .where('pupilId', '=', pupilId)
      .where('replacedAt', 'is', null)
      .execute()
    const lookedAfterSince = lookedAfter ? since : null
    await work.db
      .insertInto('people.pupilDetails')
      .values({ ...stampOf(work), pupilId, yearGroup, lookedAfter, lookedAfterSince })
      .execute()
  },
})
