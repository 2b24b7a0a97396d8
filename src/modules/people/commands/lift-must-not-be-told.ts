import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { relationshipById } from '../queries/relationship-by-id.ts'

/** Lifts a warning, with the reason. It releases nobody: that stays a deed of its own. */
export const liftMustNotBeTold = command({
  name: 'people.lift-must-not-be-told',
  input: z.object({
    relationshipId: z.uuid(),
    because: text('Write why the warning is lifted, such as the order that ended', 500),
  }),
  may: may.liftFlag,
  load: (db, { relationshipId }) => relationshipById(db, relationshipId),
  async run({ db, actor, now, touched }, { because }, { personId, pupilId }) {
    const { numUpdatedRows } = await db
      .updateTable('people.mustNotBeTold')
      .set({ liftedAt: now, liftedBy: actor.personId, liftedBecause: because })
      .where('personId', '=', personId)
      .where('pupilId', '=', pupilId)
      .where('liftedAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('No warning stands here')
    touched(personId, pupilId)
  },
})
