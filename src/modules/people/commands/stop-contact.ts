import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { relationshipById } from '../queries/relationship-by-id.ts'

/** Takes a release back: nobody writes to them about this pupil until somebody releases them again. */
export const stopContact = command({
  name: 'people.stop-contact',
  input: z.object({ relationshipId: z.uuid() }),
  may: may.seeContacts,
  load: (db, { relationshipId }) => relationshipById(db, relationshipId),
  async run({ db, actor, now, touched }, _input, { personId, pupilId }) {
    const { numUpdatedRows } = await db
      .updateTable('people.contactRelease')
      .set({ withdrawnAt: now, withdrawnBy: actor.personId })
      .where('personId', '=', personId)
      .where('pupilId', '=', pupilId)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('They are not to be contacted already')
    touched(personId, pupilId)
  },
})
